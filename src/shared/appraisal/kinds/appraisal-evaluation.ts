import { documentId } from '../../document-id';
import { asksUnit, daysAdmissible, partiesAdmissible, unitAdmissible } from '../document-admissible';
import { documentReaders } from '../document-readers';
import { evaluationAdmissible } from '../evaluation-admissible';
import { appraisalHandover } from './appraisal-handover';
import { referenceAppraisalRules } from './reference-appraisal-rules';
import { parsePeriod, periodSpan } from '../../kernel/period';
import type { RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { conductValue, predicate, rating, resultSection, unitPredicate } from '../appraisal-words';
import { resultKey } from './appraisal-skp';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { evidence } from '../../kernel/evidence';
import { parties } from '../party';
import { employeePost } from '../employee-post';
import { z } from '../../kernel/zod';

const words = z.string().check(z.maxLength(4000));

/** A rating a person chose, and what it stands on: evidence, feedback, or a typed reason (product rule: one of them). */
export const givenRating = z.strictObject({
	value: rating,
	evidence: z.array(evidence).check(z.maxLength(30)),
	feedback: z.array(recordId).check(z.maxLength(100)),
	reason: z.optional(words),
});
export type GivenRating = z.infer<typeof givenRating>;

const body = z.strictObject({
	skp: recordId,
	/** The edit of the SKP the results were taken from. */
	skpEdit: ulid,
	/** The `reference.appraisal-rules` the predicate came from. */
	rules: recordId,
	/** The days it is about: of the period, or fewer for who held the post for a part of it. */
	start: day,
	end: day,
	parties,
	/** Of the day it was signed: angka kredit follows from it. Unknown in version 1. */
	employeePost: z.optional(employeePost),
	/** Copied from the SKP, so that the document stands alone. */
	results: z
		.array(
			z.strictObject({
				key: resultKey,
				section: resultSection,
				plan: words,
				intervened: z.nullable(words),
				indicators: z.array(z.strictObject({ indicator: words, target: words })),
				/** Realisasi Berdasarkan Bukti Dukung. */
				realisation: words,
				evidence: z.array(evidence).check(z.maxLength(20)),
				/** Umpan Balik Berkelanjutan Berdasarkan Bukti Dukung: the entries meant, and what was typed here. */
				feedback: z.array(recordId).check(z.maxLength(100)),
				remark: words,
				/** How this result stands against the expectation; a help for the check, never computed into the rating. */
				mark: z.nullable(rating),
			}),
		)
		.check(z.minLength(1), z.maxLength(30)),
	conduct: z
		.array(z.strictObject({ value: conductValue, expectation: words, feedback: z.array(recordId).check(z.maxLength(100)), remark: words }))
		.check(z.length(7)),
	ratings: z.strictObject({ results: givenRating, conduct: givenRating }),
	/** Derived from the two ratings by the matrix of `rules`; stored with it. */
	predicate,
	/** Capaian Kinerja Organisasi of the unit, when it is known already. */
	unitPredicate: z.nullable(unitPredicate),
	/** Catatan/Rekomendasi. */
	notes: words,
	/** Contradictions the check pointed out and the appraiser kept, each with the reason typed. Codes of `evaluation-checks.ts`. */
	kept: z.array(z.strictObject({ code: z.string().check(z.maxLength(40)), reason: words.check(z.minLength(1)) })),
});

/** Every feedback the document points at. */
function feedbackOf({ results, conduct, ratings }: z.infer<typeof body>): string[] {
	return [...results, ...conduct, ratings.results, ratings.conduct].flatMap(({ feedback }) => feedback);
}

/**
 * Evaluasi Kinerja Pegawai of one person and period, written by the appraiser. Id `appraisal.evaluation:<period>:<person>`.
 * An edit replaces it until it was handed over; then only an objection or a correction changes what it says.
 */
export const appraisalEvaluation = defineKind({
	kind: 'appraisal.evaluation',
	feed: 'appraisal',
	v: 2,
	body,
	/** 1 knew no `employeePost`. */
	upgrades: { 1: (body: unknown) => body },
	id: ({ period, subject }) => `${period}:${subject}`,
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'by-author',
	keepsReplaced: true,
	readers: documentReaders,
	writers: { appraiser: 'people-in-charge' },
	made: 'person',
	fourEyes: 'replacing',
	needs: [
		{
			path: 'body.skp',
			ids: ({ body }) => [body.skp],
			kinds: ['appraisal.skp'],
			sameId: ({ period, subject = '' }) => documentId('appraisal.skp', period.slice(0, 4), subject),
			agrees: [],
			// It copies what it took from there, and may arrive before it.
			exists: false,
			code: 'unknown_reference',
		},
		{
			path: 'body',
			ids: ({ body }) => feedbackOf(body),
			kinds: ['appraisal.feedback'],
			agrees: ['person', 'year'],
			code: 'unknown_reference',
		},
	],
	asks: (record) => [...asksUnit(record), documentId('appraisal.handover', record.period, record.subject ?? ''), record.body.rules],
	admissible,
});

function admissible(record: RecordOf<AppraisalEvaluation>, known: Known): Refusal | null {
	const { body, period, subject = '' } = record;
	const handover = known.read(appraisalHandover, documentId('appraisal.handover', period, subject));
	// The edit that was handed over may arrive after the handover itself.
	if (handover && handover.body.edit !== record.edit) return refuse('handed_over');
	if (periodSpan(parsePeriod(period)!).start > known.today) return refuse('period_not_begun', 'period');
	const rules = known.read(referenceAppraisalRules, body.rules)?.body;
	return (
		unitAdmissible(record, known) ??
		daysAdmissible(record, body) ??
		partiesAdmissible(record, body.parties, known) ??
		evaluationAdmissible(record, { ...(rules && { rules }) })
	);
}

export type AppraisalEvaluation = z.infer<typeof body>;

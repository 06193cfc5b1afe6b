import { asksUnit, partiesAdmissible, unitAdmissible } from '../document-admissible';
import { needsCoachingForm, needsEvaluation } from '../needs';
import { refuse } from '../../kernel/refuse';
import { documentReaders } from '../document-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { parties } from '../party';
import { z } from '../../kernel/zod';

const words = z.string().check(z.maxLength(4000));

const body = z.strictObject({
	/** The evaluation that gave the occasion. */
	evaluation: z.nullable(recordId),
	parties,
	goal: words.check(z.minLength(1)),
	steps: z.array(z.strictObject({ text: words.check(z.minLength(1)), due: z.nullable(day), done: z.nullable(day) })).check(z.maxLength(30)),
	start: day,
	end: day,
	/** The two follow-ups. */
	followUps: z.array(z.strictObject({ due: day, done: z.nullable(day), note: words })).check(z.length(2)),
	/** Format B.1.9 Evaluasi Kompetensi Pegawai: the form used, and score 1 to 5 with its reason by statement key. */
	competency: z.optional(
		z.strictObject({
			form: recordId,
			scores: z.record(z.string(), z.strictObject({ score: z.int().check(z.minimum(1), z.maximum(5)), reason: words })),
		}),
	),
	trainingNeeds: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(20)),
	state: z.enum(['open', 'closed']),
	/** What came of it; on closing. */
	outcome: z.optional(words),
});

/** A plan of bimbingan kinerja, written by the appraiser. Id `appraisal.coaching:<ULID>`; period is that of the evaluation. */
export const appraisalCoaching = defineKind({
	kind: 'appraisal.coaching',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'by-author',
	readers: documentReaders,
	writers: { appraiser: 'people-in-charge' },
	made: 'person',
	needs: [needsEvaluation(), needsCoachingForm<z.infer<typeof body>>(({ competency }) => competency?.form, 'body.competency.form')],
	asks: asksUnit,
	admissible: (record, known) => {
		const { start, end, evaluation, parties } = record.body;
		if (end < start) return refuse('dates_contradict', 'body.end');
		return (evaluation === null ? unitAdmissible(record, known) : null) ?? partiesAdmissible(record, parties, known);
	},
});
export type AppraisalCoaching = z.infer<typeof body>;

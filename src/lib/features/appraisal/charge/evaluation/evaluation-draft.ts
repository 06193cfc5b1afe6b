import type { AppraisalEvaluation, GivenRating } from '#shared/appraisal/kinds/appraisal-evaluation';
import { resultKey, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import { conductValue, rating, resultSection, unitPredicate, type UnitPredicate } from '#shared/appraisal/appraisal-words';
import { recordId, ulid, type RecordOf } from '#shared/kernel/envelope';
import { evidence } from '#shared/kernel/evidence';
import { parties, type Parties } from '#shared/appraisal/party';
import { employeePost, type EmployeePost } from '#shared/appraisal/employee-post';
import { z } from '#shared/kernel/zod';
import { draftBase } from '../draft/draft-base';
import { baseOf } from '$lib/device/drafts/draft-base';

/** As evidence, but empty while it is filled in. */
const evidenceRows = z.array(z.strictObject({ type: evidence.shape.type, text: z.string(), label: z.optional(z.string()) }));
const chosen = z.array(recordId);

const ratingDraft = z.strictObject({ value: z.nullable(rating), evidence: evidenceRows, feedback: chosen, reason: z.string() });
export type RatingDraft = z.infer<typeof ratingDraft>;

const result = z.strictObject({
	key: resultKey,
	section: resultSection,
	plan: z.string(),
	intervened: z.nullable(z.string()),
	indicators: z.array(z.strictObject({ indicator: z.string(), target: z.string() })),
	realisation: z.string(),
	evidence: evidenceRows,
	feedback: chosen,
	remark: z.string(),
	mark: z.nullable(rating),
});
export type EvaluatedResult = z.infer<typeof result>;

const conduct = z.strictObject({ key: conductValue, expectation: z.string(), feedback: chosen, remark: z.string() });
export type EvaluatedConduct = z.infer<typeof conduct>;

/** An evaluation as it stands in the form, possibly without ratings, never with a predicate. */
export const evaluationDraft = z.strictObject({
	form: z.literal(1),
	base: draftBase,
	skp: recordId,
	skpEdit: ulid,
	/** Empty while they are typed. */
	start: z.string(),
	end: z.string(),
	parties,
	employeePost: z.optional(employeePost),
	results: z.array(result),
	conduct: z.array(conduct),
	ratings: z.strictObject({ results: ratingDraft, conduct: ratingDraft }),
	unitPredicate: z.nullable(unitPredicate),
	notes: z.string(),
	/** Reasons typed for contradictions that stay, by the check's code; those of checks that are gone are kept, too. */
	kept: z.record(z.string(), z.string()),
});
export type EvaluationDraft = z.infer<typeof evaluationDraft>;

/** A feedback entry as the form offers it: what it is about and whether it falls into the evaluation's days. */
export interface FeedbackChoice {
	id: string;
	target: { type: 'result'; key: string } | { type: 'value'; value: string } | { type: 'general' };
	within: boolean;
}

const noRating = (feedback: string[]): RatingDraft => ({ value: null, evidence: [], feedback, reason: '' });

/**
 * A new evaluation: results and expectations copied from the SKP, the feedback of these days laid beside what it is about.
 * Everything that judges stays open.
 */
export function beginEvaluation(
	skp: RecordOf<AppraisalSkp>,
	span: { start: string; end: string },
	{ employeePost, ...named }: Parties & { employeePost: EmployeePost },
	feedback: readonly FeedbackChoice[],
	unit: UnitPredicate | null,
): EvaluationDraft {
	const about = (fits: (target: FeedbackChoice['target']) => boolean) =>
		feedback.filter(({ target, within }) => within && fits(target)).map(({ id }) => id);
	return {
		form: 1,
		base: null,
		skp: skp._id,
		skpEdit: skp.edit,
		...span,
		parties: named,
		employeePost,
		results: skp.body.results.map((from) => ({
			...copiedResult(from),
			realisation: '',
			evidence: [],
			feedback: about((target) => target.type === 'result' && target.key === from.key),
			remark: '',
			mark: null,
		})),
		conduct: conductValue.options.map((key) => ({
			key,
			expectation: skp.body.conduct[key] ?? '',
			feedback: about((target) => target.type === 'value' && target.value === key),
			remark: '',
		})),
		ratings: {
			results: noRating(about(({ type }) => type === 'result')),
			conduct: noRating(about(({ type }) => type === 'value')),
		},
		unitPredicate: unit,
		notes: '',
		kept: {},
	};
}

/** An evaluation that is there already, opened again. */
export function reopenEvaluation(record: RecordOf<AppraisalEvaluation>): EvaluationDraft {
	const { body } = record;
	const given = ({ reason = '', ...rest }: GivenRating): RatingDraft => ({ ...rest, reason });
	return {
		form: 1,
		base: baseOf(record),
		skp: body.skp,
		skpEdit: body.skpEdit,
		start: body.start,
		end: body.end,
		parties: body.parties,
		...(body.employeePost && { employeePost: body.employeePost }),
		results: body.results,
		conduct: body.conduct.map(({ value, ...rest }) => ({ key: value, ...rest })),
		ratings: { results: given(body.ratings.results), conduct: given(body.ratings.conduct) },
		unitPredicate: body.unitPredicate,
		notes: body.notes,
		kept: Object.fromEntries(body.kept.map(({ code, reason }) => [code, reason])),
	};
}

/** What a result of an evaluation takes from the SKP. */
export function copiedResult(
	from: AppraisalSkp['results'][number],
): Pick<EvaluatedResult, 'key' | 'section' | 'plan' | 'intervened' | 'indicators'> {
	const { key, section, plan, intervened, indicators } = from;
	return { key, section, plan, intervened, indicators: indicators.map(({ indicator, target }) => ({ indicator, target })) };
}

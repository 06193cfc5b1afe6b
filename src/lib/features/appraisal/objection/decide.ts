import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { appraisalDecision, type AppraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { rating } from '#shared/appraisal/appraisal-words';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Party } from '#shared/appraisal/party';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { z } from '#shared/kernel/zod';
import { documentId } from '#shared/document-id';
import { predicateOf } from '#shared/appraisal/predicate-of';

/** A decision as it stands in the form. */
export const decisionDraft = z.object({
	outcome: z.enum(['', 'upheld', 'changed']),
	results: z.nullable(rating),
	conduct: z.nullable(rating),
	reason: z.string(),
});
export type DecisionDraft = z.infer<typeof decisionDraft>;

/** What keeps a decision from being made; `same`: changed to what it was. */
export type DecisionProblem = 'outcome' | 'results' | 'conduct' | 'same' | 'reason';

/** What is missing or does not fit, in the order of the form; `before` is what the evaluation says. */
export function decisionProblems(draft: DecisionDraft, before: { results: string; conduct: string }): DecisionProblem[] {
	const { outcome, results, conduct, reason } = draft;
	const changed = outcome === 'changed';
	return [
		...(outcome === '' ? (['outcome'] as const) : []),
		...(changed && !results ? (['results'] as const) : []),
		...(changed && !conduct ? (['conduct'] as const) : []),
		...(changed && results === before.results && conduct === before.conduct ? (['same'] as const) : []),
		...(reason.trim() ? [] : (['reason'] as const)),
	];
}

/**
 * Decides an objection, finally; its draft goes out in the same transaction. `draft` is without problems. Gives the ids submitted: none when it had been
 * decided before. A changed decision names the predicate the matrix of the evaluation's own rules gives.
 */
export async function decideObjection(
	db: DeviceDb,
	maker: Maker,
	evaluation: RecordOf<AppraisalEvaluation>,
	rules: ReferenceAppraisalRules,
	draft: DecisionDraft,
	decider: Party,
	draftId: string,
): Promise<string[]> {
	const { period, unit, edit } = evaluation;
	const subject = evaluation.subject!;
	const _id = documentId('appraisal.decision', period, subject);
	const { outcome, results, conduct } = draft;
	const body: AppraisalDecision = {
		evaluation: evaluation._id,
		edit,
		basis: 'objection',
		objection: documentId('appraisal.objection', period, subject),
		outcome: outcome === 'changed' ? 'changed' : 'upheld',
		...(outcome === 'changed' &&
			results &&
			conduct && { ratings: { results, conduct }, predicate: predicateOf(rules, results, conduct), rules: evaluation.body.rules }),
		reason: draft.reason.trim(),
		decider,
	};
	const { kind, v } = appraisalDecision;
	return submitRecords(db, { builtOn: null, drafts: [draftId] }, [newRecord(maker, { _id, kind, v, unit, period, subject, body })]);
}

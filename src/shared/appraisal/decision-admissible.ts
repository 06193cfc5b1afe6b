import type { AppraisalDecision } from './kinds/appraisal-decision';
import type { RecordOf } from '../kernel/envelope';
import type { ReferenceAppraisalRules } from './kinds/reference-appraisal-rules';
import type { Refusal } from '../kernel/refusal';
import { predicateOf } from './predicate-of';
import { refuse } from '../kernel/refuse';

/**
 * Whether a decision that changes an outcome names both ratings and the predicate of the matrix for them. `null` when it does, and for one
 * that upholds. The device asks before submitting, the gateway on arrival.
 */
export function decisionAdmissible(
	{ body }: Pick<RecordOf<AppraisalDecision>, 'body'>,
	{ rules }: { rules?: Pick<ReferenceAppraisalRules, 'matrix'> },
): Refusal | null {
	if (body.outcome === 'upheld') return null;
	if (!body.ratings) return refuse('rating_missing', 'body.ratings');
	if (!rules) return refuse('unknown_rules', 'body.rules');
	const { results, conduct } = body.ratings;
	return predicateOf(rules, results, conduct) === body.predicate ? null : refuse('predicate_mismatch', 'body.predicate');
}

import type { AppraisalEvaluation } from '../records/appraisal-evaluation';
import type { RecordOf } from '../records/envelope';
import type { ReferenceAppraisalRules } from '../records/reference-appraisal-rules';
import type { Refusal } from '../records/refusal';
import { refuse } from './refuse';

/** Whether an evaluation keeps to the rules it names. `null` when it does. */
export function evaluationAdmissible(
	{ body }: RecordOf<AppraisalEvaluation>,
	{ rules }: { rules?: ReferenceAppraisalRules },
): Refusal | null {
	if (!rules) return refuse('unknown_rules', 'body.rules');
	return rules.matrix[body.ratings.results.value][body.ratings.conduct.value] === body.predicate
		? null
		: refuse('predicate_mismatch', 'body.predicate');
}

import type { AppraisalEvaluation } from './kinds/appraisal-evaluation';
import type { RecordOf } from '../kernel/envelope';
import type { ReferenceAppraisalRules } from './kinds/reference-appraisal-rules';
import type { Refusal, RefusalCode } from '../kernel/refusal';
import { evaluationChecks, type EvaluationCheck } from './evaluation-checks';
import { predicateOf } from './predicate-of';
import { refuse } from '../kernel/refuse';

/** The checks that keep an evaluation from being taken; what else blocks is the form's own matter. */
const refused: Partial<Record<EvaluationCheck['code'], RefusalCode>> = {
	'rating-missing': 'rating_missing',
	'rating-without-ground': 'rating_without_ground',
};

/**
 * Whether an evaluation keeps to the rules it names: the predicate of the matrix, a ground for both ratings, a reason for every
 * contradiction kept. Why one was written before its last day only the form asks: an older version of the app never did. `null` when it does. The device asks before submitting, the gateway on arrival.
 */
export function evaluationAdmissible(
	{ body }: Pick<RecordOf<AppraisalEvaluation>, 'body'>,
	{ rules }: { rules?: Pick<ReferenceAppraisalRules, 'matrix'> },
): Refusal | null {
	if (!rules) return refuse('unknown_rules', 'body.rules');
	const explained = new Set(body.kept.filter(({ reason }) => reason.trim() !== '').map(({ code }) => code));
	for (const { code, severity, path } of evaluationChecks(body)) {
		const refusal = refused[code] ?? (severity === 'explain' && !explained.has(code) ? 'contradiction_unexplained' : null);
		if (refusal) return refuse(refusal, `body.${path}`);
	}
	if (predicateOf(rules, body.ratings.results.value, body.ratings.conduct.value) !== body.predicate)
		return refuse('predicate_mismatch', 'body.predicate');
	return null;
}

import type { AppraisalDecision } from './kinds/appraisal-decision';
import type { RecordOf } from '../kernel/envelope';
import { actTime } from '../kernel/act-time';

type Decision = Pick<RecordOf<AppraisalDecision>, 'at' | 'skew' | 'body'>;

/**
 * Whether a correction counts: it is of the edit that was handed over (of the one there is, before a handover), and was not made after the final
 * decision over an objection.
 */
export function correctionCounts(
	correction: Decision,
	handedOver: string | undefined,
	final: Pick<Decision, 'at' | 'skew'> | null,
): boolean {
	return correction.body.edit === handedOver && (!final || actTime(correction) <= actTime(final));
}

import { addDays } from '../kernel/days';
import type { ClosingDays } from '../kernel/session';
import type { ReferenceAppraisalPeriod } from './kinds/reference-appraisal-period';

/** Product rule: time for the handover, the 14 days of an objection, and the explanation to it. HR sets another day per period. */
const afterFilling = 30;

/** The closing days of the periods HR has set. */
export function closingDays(periods: readonly { period: string; body: ReferenceAppraisalPeriod }[]): ClosingDays {
	return Object.fromEntries(periods.map(({ period, body }) => [period, body.formerTo ?? addDays(body.fillTo, afterFilling)]));
}

import type { ClosingDays } from '../kernel/session';
import type { ReferenceAppraisalPeriod } from './kinds/reference-appraisal-period';
import { parsePeriod, periodSpan } from '../kernel/period';

/** Product rule: time for the handover, the 14 days of an objection, and the explanation to it. HR sets another day per period. */
const afterFilling = 30;
/** Of a period HR has not set, from its last day. */
const afterEnd = 60;

/** The closing days of the periods HR has set. */
export function closingDays(periods: readonly { period: string; body: ReferenceAppraisalPeriod }[]): ClosingDays {
	return Object.fromEntries(periods.map(({ period, body }) => [period, body.formerTo ?? daysAfter(body.fillTo, afterFilling)]));
}

/** The closing day of a period; `null` when the code is none. */
export function closingDay(period: string, set: ClosingDays): string | null {
	const parsed = parsePeriod(period);
	return parsed && (set[period] ?? daysAfter(periodSpan(parsed).end, afterEnd));
}

function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

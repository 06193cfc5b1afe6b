import { parsePeriod, periodSpan } from './period';
import type { ClosingDays } from './session';

/** Of a period HR has not set, from its last day. */
const afterEnd = 60;

/** The closing day of a period, the one HR has set or 60 days after its end; `null` when the code is none. */
export function closingDay(period: string, set: ClosingDays): string | null {
	const parsed = parsePeriod(period);
	return parsed && (set[period] ?? daysAfter(periodSpan(parsed).end, afterEnd));
}

/** The day so many days after another one (`2026-11-24`). */
export function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

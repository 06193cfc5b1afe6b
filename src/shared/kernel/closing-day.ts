import { addDays } from './days';
import { parsePeriod, periodSpan } from './period';
import type { ClosingDays } from './session';

/** Of a period HR has not set, from its last day. */
const afterEnd = 60;

/** The closing day of a period, the one HR has set or 60 days after its end; `null` when the code is none. */
export function closingDay(period: string, set: ClosingDays): string | null {
	const parsed = parsePeriod(period);
	return parsed && (set[period] ?? addDays(periodSpan(parsed).end, afterEnd));
}

import { daysOverlap } from './days-overlap';
import { parsePeriod, periodSpan } from './period';
import type { ClosingDays } from './session';
import { closingDay } from './closing-day';

/** Some days, both included; `to` `null`: without end. */
interface Days {
	from: string;
	to: string | null;
}

/**
 * Whether who holds a line of these days may write about a period on `today`: not before it begins; while it lasts, of every period it touches; once
 * it has ended, of those alone whose last day fell in it, until they close. A period is evaluated after its end, by
 * who appraised then: who was relieved in the middle of it leaves it to the next one.
 */
export function inCharge(line: Days, period: string, today: string, closing: ClosingDays = {}): boolean {
	if (line.from > today) return false;
	if (line.to === null || line.to >= today) return daysOverlap(period, line);
	const parsed = parsePeriod(period);
	if (!parsed) return false;
	const { end } = periodSpan(parsed);
	return line.from <= end && end <= line.to && today <= closingDay(period, closing)!;
}

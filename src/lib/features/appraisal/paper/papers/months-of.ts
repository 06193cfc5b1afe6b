import { addDays, differenceInMonths, parseISO } from 'date-fns';

/** Whole months from one day to another, both included: `2026-07-01` to `2026-09-30` are 3. */
export function monthsOf({ start, end }: { start: string; end: string }): number {
	return differenceInMonths(addDays(parseISO(end), 1), parseISO(start));
}

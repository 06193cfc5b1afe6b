import { addDays, differenceInMonths, parseISO } from 'date-fns';

/**
 * Whole months of the days an evaluation is about, both included, as they count for angka kredit: `2026-07-01` to `2026-09-30` are 3, from
 * 1 September 1. Never less than 0 nor more than the 12 of a year.
 */
export function creditMonths({ start, end }: { start: string; end: string }): number {
	return Math.min(12, Math.max(0, differenceInMonths(addDays(parseISO(end), 1), parseISO(start))));
}

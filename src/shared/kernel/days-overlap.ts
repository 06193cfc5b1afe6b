import { parsePeriod, periodSpan } from './period';

/** Whether a period has a day in common with `from` to `to` (both included, `to` `null`: without end). `*` has with every span. */
export function daysOverlap(period: string, { from, to }: { from: string; to: string | null }): boolean {
	const parsed = parsePeriod(period);
	if (!parsed) return period === '*';
	const { start, end } = periodSpan(parsed);
	return start <= (to ?? '9999-12-31') && end >= from;
}

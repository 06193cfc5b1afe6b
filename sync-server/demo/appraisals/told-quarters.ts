import { periodAt, periodCodeOf, previousPeriod } from '#shared/kernel/period';

const day = 24 * 60 * 60 * 1000;

/** Days after its end until everything about a quarter has happened: evaluations, reviews, handovers, what came of them. */
const settled = 21;

/** The three newest quarters that had been evaluated by `today` (`2026-11-24`), oldest first; in January they are last year's. */
export function toldQuarters(today: string): string[] {
	const then = new Date(Date.parse(today) - settled * day).toISOString().slice(0, 10);
	const newest = previousPeriod(periodAt('quarter', then));
	const before = previousPeriod(newest);
	return [previousPeriod(before), before, newest].map(periodCodeOf);
}

import { periodAt, periodCodeOf, periodLabel, previousPeriod } from '#shared/rules/period';

const running = periodAt('quarter', new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10));
const past = periodCodeOf(previousPeriod(running));

/**
 * The demo office lives in the year of today: the newest quarter with evaluations behind it, as code and in words. `missing` in the
 * first quarter, when the demo has none behind it: what needs one is skipped then. `first` while there is no second one before it.
 */
export const demoQuarter = { code: past, words: periodLabel(past, 'id'), missing: running.no === 1, first: running.no < 3 } as const;

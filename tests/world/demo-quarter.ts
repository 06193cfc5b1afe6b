import { periodLabel } from '#shared/kernel/period';
import { toldQuarters } from '../../sync-server/demo/appraisals/told-quarters';

const code = toldQuarters(new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)).at(-1)!;

/** The demo office lives in the year of today: the newest quarter it has evaluations of, as code and in words. */
export const demoQuarter = { code, words: periodLabel(code, 'id') } as const;

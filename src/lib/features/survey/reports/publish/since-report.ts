import type { SurveyReport } from '#shared/survey/kinds/survey-report';
import type { SurveyTotals } from '#shared/survey/survey-totals';

/** What came in after a result was published: further responses, or corrections that left their number as it was. */
interface SinceReport {
	added: number;
	corrected: boolean;
}

/** Holds a published result against the totals of its survey now; `null` when nothing has changed. */
export function sinceReport(report: Pick<SurveyReport, 'n' | 'sums'>, totals: Pick<SurveyTotals, 'n' | 'sums'>): SinceReport | null {
	const added = totals.n - report.n;
	const corrected = added === 0 && Object.entries(totals.sums).some(([key, sum]) => report.sums[key] !== sum);
	return added || corrected ? { added, corrected } : null;
}

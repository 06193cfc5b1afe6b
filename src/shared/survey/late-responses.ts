import type { ReferenceCampaign } from './kinds/reference-campaign';
import type { SurveyTotals } from './survey-totals';

/** How many of the counted responses arrived after the campaign's last day: `isLate`, told from the running totals. */
export function lateResponses(totals: Pick<SurveyTotals, 'arrived'>, campaign: Pick<ReferenceCampaign, 'end'>): number {
	let late = 0;
	for (const [day, count] of Object.entries(totals.arrived)) if (day > campaign.end) late += count;
	return late;
}

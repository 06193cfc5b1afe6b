import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { campaignSpan, openAtTheAct } from '#shared/survey/open-at-the-act';

export type CampaignPhase = 'not-yet' | 'open' | 'closed';

/** When a response taken now will be thought to arrive, for the rule that asks whether the campaign was open. */
export function likelyArrival(campaign: RecordOf<ReferenceCampaign>, officeNow: Date): Date {
	const known = campaign.received ? Date.parse(campaign.received.at) : -Infinity;
	// A clock behind the campaign's own receipt is wrong for certain; the arrival then lies in the campaign at the earliest.
	if (officeNow.getTime() >= known) return officeNow;
	return new Date(Math.max(known, campaignSpan(campaign.body).start));
}

/** Whether responses may be taken for `campaign` at `officeNow` (device time put right by the skew). */
export function campaignPhase(campaign: RecordOf<ReferenceCampaign>, officeNow: Date): CampaignPhase {
	if (openAtTheAct({ at: officeNow.toISOString() }, campaign, likelyArrival(campaign, officeNow))) return 'open';
	return officeNow.getTime() < campaignSpan(campaign.body).start ? 'not-yet' : 'closed';
}

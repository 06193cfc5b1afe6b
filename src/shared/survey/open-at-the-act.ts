import type { Envelope, RecordOf } from '../kernel/envelope';
import type { ReferenceCampaign } from './kinds/reference-campaign';

/** Asia/Jakarta keeps UTC+7 all year. */
const jakarta = '+07:00';

/** First and last millisecond of a campaign. */
export function campaignSpan(campaign: Pick<ReferenceCampaign, 'start' | 'end'>): { start: number; end: number } {
	return { start: Date.parse(`${campaign.start}T00:00:00.000${jakarta}`), end: Date.parse(`${campaign.end}T23:59:59.999${jakarta}`) };
}

/**
 * Whether the campaign was open when the response was taken. The device's time is the time of the act, put right
 * by the `skew` it measured at its last contact. A time that cannot be (after the arrival, or before the campaign
 * was known to anybody) only proves a wrong clock, and nobody loses an answer for a wrong clock: it counts if the
 * campaign was open at any moment at which it can have been taken.
 */
export function openAtTheAct(record: Pick<Envelope, 'at' | 'skew'>, campaign: RecordOf<ReferenceCampaign>, arrival: Date): boolean {
	const { start, end } = campaignSpan(campaign.body);
	const act = Date.parse(record.at) + (record.skew ?? 0) * 1000;
	const known = campaign.received ? Date.parse(campaign.received.at) : -Infinity;
	const possible = act >= known && act <= arrival.getTime();
	return possible ? act >= start && act <= end : arrival.getTime() >= start && known <= end;
}

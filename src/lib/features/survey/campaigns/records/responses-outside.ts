import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { surveyResponse } from '#shared/survey/kinds/survey-response';
import { campaignSpan } from '#shared/survey/open-at-the-act';

/** How many responses of a campaign this device knows, and how many of them would lie outside a new span. */
export async function responsesOutside(
	db: DeviceDb,
	campaign: { unit: string; period: string },
	span: Pick<ReferenceCampaign, 'start' | 'end'>,
): Promise<{ all: number; outside: number }> {
	const { rows } = await readRecords(db, surveyResponse, { unit: campaign.unit, period: campaign.period });
	const { start, end } = campaignSpan(span as ReferenceCampaign);
	const outside = rows.filter(({ record }) => {
		const at = Date.parse(record.at);
		return record.body.collection !== 'import' && (at < start || at > end);
	});
	return { all: rows.length, outside: outside.length };
}

import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';

/**
 * All imported responses of a campaign that this device knows: what the office has, and what still waits in the
 * outbox. A refused one is left out: importing its row again is its repair.
 */
export async function earlierImports(db: DeviceDb, campaign: RecordOf<ReferenceCampaign>): Promise<RecordOf<SurveyResponse>[]> {
	const { rows } = await readRecords(db, surveyResponse, { period: campaign.period, unit: campaign.unit });
	return rows
		.filter(({ state, record }) => state !== 'fix' && record.body.collection === 'import' && record.body.campaign === campaign._id)
		.map(({ record }) => record);
}

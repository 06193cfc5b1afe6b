import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import { effectiveResponses } from '#shared/survey/effective-responses';
import type { ReportFilter } from '../filter/filter';
import type { Campaign } from './office';

/**
 * The single responses that count for one survey, as far as the filter asks for them: for the annex and the suggestions,
 * which no total holds. Reads this survey's responses only.
 */
export async function loadResponses(
	db: DeviceDb,
	campaign: Campaign,
	filter: Pick<ReportFilter, 'service' | 'kelurahan'>,
): Promise<RecordOf<SurveyResponse>[]> {
	const { rows } = await readRecords(db, surveyResponse, { period: campaign.period, unit: campaign.unit });
	const accepted = rows.filter(({ state }) => state === 'sent').map(({ record }) => record);
	return effectiveResponses(accepted).filter(
		({ body }) =>
			body.questionnaire === campaign.body.questionnaire &&
			(!filter.service || body.service === filter.service) &&
			(!filter.kelurahan || body.kelurahan === filter.kelurahan),
	);
}

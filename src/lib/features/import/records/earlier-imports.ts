import Dexie from 'dexie';
import type { DeviceDb } from '$lib/device/db';
import { readRecord } from '#shared/records/define-kind';
import type { Envelope, RecordOf } from '#shared/records/envelope';
import type { ReferenceCampaign } from '#shared/records/reference-campaign';
import { surveyResponse, type SurveyResponse } from '#shared/records/survey-response';

/**
 * All imported responses of a campaign that this device knows: what the office has, and what still waits in the
 * outbox. A refused one is left out: importing its row again is its repair.
 */
export async function earlierImports(db: DeviceDb, campaign: RecordOf<ReferenceCampaign>): Promise<RecordOf<SurveyResponse>[]> {
	const stored = await db.records.where('[kind+period+unit]').equals([surveyResponse.kind, campaign.period, campaign.unit]).toArray();
	const prefix = `${surveyResponse.kind}:`;
	const waiting = await db.outbox
		.where('id')
		.between(prefix, prefix + Dexie.maxString)
		.toArray();
	const refused = new Set(waiting.filter((row) => row.state === 'refused').map((row) => row.id));
	const all = new Map<string, Envelope>(stored.map((record) => [record._id, record]));
	for (const row of waiting) if (row.state !== 'refused') all.set(row.id, row.record);
	return [...all.values()].flatMap((record) => {
		if (refused.has(record._id)) return [];
		const read = readRecord(surveyResponse, record);
		return read.ok && read.record.body.collection === 'import' && read.record.body.campaign === campaign._id ? [read.record] : [];
	});
}

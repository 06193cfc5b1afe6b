import { surveyResponse } from '#shared/survey/kinds/survey-response';
import type { DeviceDb } from '../db';
import { recordTables, storeRecords } from './store-records';

/** Grows when the cells or what they count change. */
const format = 1;
const mark = `${format}/${surveyResponse.v}`;

/**
 * Counts everything again when the totals were kept by another version of the app: a newer one may read responses
 * that an older one could only store. One transaction; does nothing when the totals are of this version.
 */
export function rebuildTotals(db: DeviceDb): Promise<void> {
	return db.transaction('rw', recordTables(db), async () => {
		if ((await db.settings.get('totals-version'))?.value === mark) return;
		const responses = await db.records.where('_id').startsWith(`${surveyResponse.kind}:`).toArray();
		await db.totals.clear();
		await db.records.bulkDelete(responses.map((record) => record._id));
		for (let i = 0; i < responses.length; i += 500) await storeRecords(db, responses.slice(i, i + 500));
		await db.settings.put({ id: 'totals-version', value: mark });
	});
}

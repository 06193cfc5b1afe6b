import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import { referenceTrainingRules, type ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';

/** What counts how much, of every time; empty before the first pull. */
export async function trainingRules(db: DeviceDb): Promise<RecordOf<ReferenceTrainingRules>[]> {
	return (await readRecords(db, referenceTrainingRules)).rows.map(({ record }) => record);
}

import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { referencePerson, type ReferencePerson } from '#shared/records/reference-person';

/** Everybody of the personnel list this device knows, by id: all of the city for HR, the own line for an appraiser, oneself. */
export async function loadPeople(db: DeviceDb): Promise<Map<string, ReferencePerson>> {
	const { rows } = await readRecords(db, referencePerson);
	return new Map(rows.map(({ record }) => [record.subject!, record.body]));
}

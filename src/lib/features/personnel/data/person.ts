import type { DeviceDb } from '$lib/device/db';
import { readOne } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';

/** A person of the personnel list by id; `null` when this device does not know them. */
export async function person(db: DeviceDb, id: string): Promise<RecordOf<ReferencePerson> | null> {
	return (await readOne(db, referencePerson, `${referencePerson.kind}:${id}`))?.record ?? null;
}

import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { referencePerson } from '#shared/personnel/kinds/reference-person';

/** Names of people by their account, as far as this device knows the personnel list; an account that is on nobody's row is absent. */
export async function accountNames(db: DeviceDb): Promise<ReadonlyMap<string, string>> {
	const { rows } = await readRecords(db, referencePerson);
	return new Map(rows.flatMap(({ record: { body } }) => (body.account ? [[body.account, body.name] as const] : [])));
}

import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { officeQuarantine } from '#shared/office/kinds/office-quarantine';

/** How many refused records wait for somebody, as far as they were pulled. For `live(() => …)`. */
export async function openQuarantine(db: DeviceDb): Promise<number> {
	const { rows } = await readRecords(db, officeQuarantine);
	return rows.filter(({ record }) => record.body.state === 'open').length;
}

import type { DeviceDb } from '$lib/device/db';

/** The office's time as far as this device knows it: its own, put right by the skew of the last contact. */
export async function officeTime(db: DeviceDb, now = new Date()): Promise<Date> {
	return new Date(now.getTime() + ((await db.status.get('sync'))?.skew ?? 0) * 1000);
}

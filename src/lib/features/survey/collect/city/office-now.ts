import type { DeviceDb } from '$lib/device/db';

/** Seconds the office's clock was ahead at the last contact; `undefined` when never measured. */
export async function measuredSkew(db: DeviceDb): Promise<number | undefined> {
	return (await db.status.get('sync'))?.skew;
}

/** The office's time, as far as the device can know it: its own, put right by the measured skew. */
export async function officeNow(db: DeviceDb, now = new Date()): Promise<Date> {
	return new Date(now.getTime() + ((await measuredSkew(db)) ?? 0) * 1000);
}

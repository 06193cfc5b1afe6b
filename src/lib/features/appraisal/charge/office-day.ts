import type { DeviceDb } from '$lib/device/db';

const ahead = 7 * 60 * 60 * 1000;

/** The day of a moment in Pematangsiantar (UTC+7 all year), `2026-11-24`. */
export function dayOf(at: Date | string): string {
	return new Date(new Date(at).getTime() + ahead).toISOString().slice(0, 10);
}

/** The office's day, as far as this device knows it: its own clock, put right by the skew of the last contact. */
export async function officeDay(db: DeviceDb, now = new Date()): Promise<string> {
	const skew = (await db.status.get('sync'))?.skew ?? 0;
	return dayOf(new Date(now.getTime() + skew * 1000));
}

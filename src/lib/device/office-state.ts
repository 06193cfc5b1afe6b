import { jakartaDay } from '#shared/kernel/days';
import type { DeviceDb } from './db';

/**
 * What screens need to know of the office. Apart from the `status` row, which changes with every request: whoever reads it
 * in a `live` query would be loaded anew each time.
 */
export interface OfficeState {
	/** Seconds the office's clock is ahead of the device's. */
	skew?: number;
	/** When every feed was last read to its end, device time, ISO 8601. */
	readAt?: string;
}

const id = 'office';

/** Seconds: whole seconds of the header and the way there and back make a measured skew tremble by less than this. */
const tremble = 2;

/** Remembers this of the office, beside what is known; a skew only where it has really changed. */
export async function keepOfficeState(db: DeviceDb, news: OfficeState): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		const known = await officeState(db);
		const same = news.skew === undefined || (known.skew !== undefined && Math.abs(known.skew - news.skew) < tremble);
		const skew = same ? known.skew : news.skew;
		if (same && (news.readAt === undefined || news.readAt === known.readAt)) return;
		await db.settings.put({ id, value: { ...known, ...news, ...(skew !== undefined && { skew }) } satisfies OfficeState });
	});
}

/** What this device knows of the office. */
export async function officeState(db: DeviceDb): Promise<OfficeState> {
	return ((await db.settings.get(id))?.value as OfficeState | undefined) ?? {};
}

/** Seconds the office's clock was ahead of this device's at the last contact; `undefined` when it was never measured. */
export async function measuredSkew(db: DeviceDb): Promise<number | undefined> {
	return (await officeState(db)).skew ?? (await db.status.get('sync'))?.skew;
}

/** The office's time as far as this device can know it: its own, put right by the measured skew. */
export async function officeNow(db: DeviceDb, now = new Date()): Promise<Date> {
	return new Date(now.getTime() + ((await measuredSkew(db)) ?? 0) * 1000);
}

/** The office's day in Pematangsiantar, `2026-11-24`, as far as this device can know it. */
export async function officeDay(db: DeviceDb, now = new Date()): Promise<string> {
	return jakartaDay((await officeNow(db, now)).getTime());
}

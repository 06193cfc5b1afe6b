import { z } from '#shared/kernel/zod';
import type { DeviceDb } from '../db';

const row = z.object({ wrong: z.int() });

/** Until when this page hears no try, after how many wrong ones: by its own stopwatch, for whoever holds the tablet can set its clock. */
const waits = new WeakMap<DeviceDb, Map<string, { wrong: number; until: number }>>();

/** `wait`: seconds until the next try is heard; 0 after a wrong PIN that may be tried again at once. */
export type PinCheck = { right: true } | { right: false; wait: number };

/** Seconds to wait after the n-th wrong try in a row: two are free, then 5, 10, 20 … up to five minutes. */
export function waitAfter(wrong: number): number {
	return wrong < 3 ? 0 : Math.min(300, 5 * 2 ** (wrong - 3));
}

/**
 * Asks `check` whether a PIN is right, slower after every wrong one. The try is counted in the setting `id` before it is
 * looked at, so reloading or a second tab gives no free ones: a page that has not seen the last try waits the whole time. `now`: a time in
 * milliseconds that nobody can set.
 */
export async function tryPin(db: DeviceDb, id: string, check: () => Promise<boolean>, now = performance.now()): Promise<PinCheck> {
	const tried = await db.transaction('rw', db.settings, async () => {
		const { wrong } = row.safeParse((await db.settings.get(id))?.value).data ?? { wrong: 0 };
		const left = waitOf(db, id, wrong, now).until - now;
		if (left > 0) return { heard: false, wait: Math.ceil(left / 1000) };
		await db.settings.put({ id, value: { wrong: wrong + 1 } });
		waitOf(db, id, wrong + 1, now);
		return { heard: true, wait: waitAfter(wrong + 1) };
	});
	if (!tried.heard || !(await check())) return { right: false, wait: tried.wait };
	await db.settings.delete(id);
	return { right: true };
}

/** What this page waits for after `wrong` tries; begins now where it did not know of them. */
function waitOf(db: DeviceDb, id: string, wrong: number, now: number): { until: number } {
	const ofPage = waits.get(db) ?? new Map<string, { wrong: number; until: number }>();
	waits.set(db, ofPage);
	const known = ofPage.get(id);
	if (known?.wrong === wrong) return known;
	const wait = { wrong, until: now + waitAfter(wrong) * 1000 };
	ofPage.set(id, wait);
	return wait;
}

import { z } from '#shared/kernel/zod';
import type { DeviceDb } from '../db';

const row = z.object({ wrong: z.int(), notBefore: z.number() });

/** `wait`: seconds until the next try is heard; 0 after a wrong PIN that may be tried again at once. */
export type PinCheck = { right: true } | { right: false; wait: number };

/** Seconds to wait after the n-th wrong try in a row: two are free, then 5, 10, 20 … up to five minutes. */
export function waitAfter(wrong: number): number {
	return wrong < 3 ? 0 : Math.min(300, 5 * 2 ** (wrong - 3));
}

/**
 * Asks `check` whether a PIN is right, slower after every wrong one. The try is counted in the setting `id` before it is
 * looked at, so reloading or a second tab gives no free ones.
 */
export async function tryPin(db: DeviceDb, id: string, check: () => Promise<boolean>, now = Date.now()): Promise<PinCheck> {
	const tried = await db.transaction('rw', db.settings, async () => {
		const { wrong, notBefore } = row.safeParse((await db.settings.get(id))?.value).data ?? { wrong: 0, notBefore: 0 };
		// A clock that was set back would else make one wait for a month.
		const left = Math.min(notBefore - now, waitAfter(wrong) * 1000);
		if (left > 0) {
			if (left < notBefore - now) await db.settings.put({ id, value: { wrong, notBefore: now + left } });
			return { heard: false, wait: Math.ceil(left / 1000) };
		}
		const wait = waitAfter(wrong + 1);
		await db.settings.put({ id, value: { wrong: wrong + 1, notBefore: now + wait * 1000 } });
		return { heard: true, wait };
	});
	if (!tried.heard || !(await check())) return { right: false, wait: tried.wait };
	await db.settings.delete(id);
	return { right: true };
}

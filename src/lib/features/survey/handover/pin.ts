import type { DeviceDb } from '$lib/device/db';
import { z } from '#shared/records/zod';

const settingId = 'survey.pin';
const iterations = 200_000;

const row = z.object({
	salt: z.instanceof(Uint8Array<ArrayBuffer>),
	hash: z.instanceof(Uint8Array<ArrayBuffer>),
	iterations: z.int(),
	/** Wrong tries since the last right one, and until when none is heard (device time, ms). */
	wrong: z.int(),
	notBefore: z.number(),
});

/** `wait`: seconds until the next try is heard; 0 after a wrong PIN that may be tried again at once. */
export type PinCheck = { right: true } | { right: false; wait: number };

/** Whether `pin` has four to six digits. */
export function wellFormedPin(pin: string): boolean {
	return /^\d{4,6}$/.test(pin);
}

/** Whether a PIN was set on this device for this person. */
export async function hasPin(db: DeviceDb): Promise<boolean> {
	return (await db.settings.get(settingId)) !== undefined;
}

/** Sets the PIN that takes a handed-over tablet back; only its PBKDF2 hash is kept. */
export async function setPin(db: DeviceDb, pin: string): Promise<void> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const hash = await derive(pin, salt, iterations);
	await db.settings.put({ id: settingId, value: { salt, hash, iterations, wrong: 0, notBefore: 0 } });
}

/** Forgets the PIN, after the person has proved otherwise who they are. */
export async function forgetPin(db: DeviceDb): Promise<void> {
	await db.settings.delete(settingId);
}

/** Seconds to wait after the n-th wrong try in a row: two are free, then 5, 10, 20 … up to five minutes. */
export function waitAfter(wrong: number): number {
	return wrong < 3 ? 0 : Math.min(300, 5 * 2 ** (wrong - 3));
}

/** Tries a PIN. The try is counted before it is looked at, so reloading or a second tab gives no free ones. */
export async function checkPin(db: DeviceDb, pin: string, now = Date.now()): Promise<PinCheck> {
	const tried = await db.transaction('rw', db.settings, async () => {
		const known = row.safeParse((await db.settings.get(settingId))?.value).data;
		if (!known) return null;
		if (known.notBefore > now) return { wait: Math.ceil((known.notBefore - now) / 1000) };
		const wrong = known.wrong + 1;
		const wait = waitAfter(wrong);
		await db.settings.put({ id: settingId, value: { ...known, wrong, notBefore: now + wait * 1000 } });
		return { known, wait };
	});
	if (!tried?.known) return { right: false, wait: tried?.wait ?? 0 };
	const hash = await derive(pin, tried.known.salt, tried.known.iterations);
	if (!hash.every((byte, index) => byte === tried.known.hash[index])) return { right: false, wait: tried.wait };
	await db.settings.put({ id: settingId, value: { ...tried.known, wrong: 0, notBefore: 0 } });
	return { right: true };
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array<ArrayBuffer>> {
	const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
	return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256));
}

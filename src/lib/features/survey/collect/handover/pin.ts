import type { DeviceDb } from '$lib/device/db';
import { pinHash } from '$lib/device/pin/pin-hash';
import { waitAfter, type PinCheck } from '$lib/device/pin/pin-tries';
import { z } from '#shared/kernel/zod';

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
	const hash = await pinHash(pin, salt, iterations);
	await db.settings.put({ id: settingId, value: { salt, hash, iterations, wrong: 0, notBefore: 0 } });
}

/** Forgets the PIN, after the person has proved otherwise who they are. */
export async function forgetPin(db: DeviceDb): Promise<void> {
	await db.settings.delete(settingId);
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
	const hash = await pinHash(pin, tried.known.salt, tried.known.iterations);
	if (!hash.every((byte, index) => byte === tried.known.hash[index])) return { right: false, wait: tried.wait };
	await db.settings.put({ id: settingId, value: { ...tried.known, wrong: 0, notBefore: 0 } });
	return { right: true };
}

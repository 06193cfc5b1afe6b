import type { DeviceDb } from '$lib/device/db';
import { pinHash } from '$lib/device/pin/pin-hash';
import { tryPin, type PinCheck } from '$lib/device/pin/pin-tries';
import { z } from '#shared/kernel/zod';

const settingId = 'survey.pin';
const triesId = 'survey.pin-tries';
const iterations = 200_000;

const row = z.object({
	salt: z.instanceof(Uint8Array<ArrayBuffer>),
	hash: z.instanceof(Uint8Array<ArrayBuffer>),
	iterations: z.int(),
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
	await db.settings.put({ id: settingId, value: { salt, hash, iterations } });
	await db.settings.delete(triesId);
}

/** Forgets the PIN, after the person has proved otherwise who they are. */
export async function forgetPin(db: DeviceDb): Promise<void> {
	await db.settings.bulkDelete([settingId, triesId]);
}

/** Tries a PIN; false where none was set. Slower after every wrong try (`tryPin`). */
export async function checkPin(db: DeviceDb, pin: string, now = performance.now()): Promise<PinCheck> {
	const known = row.safeParse((await db.settings.get(settingId))?.value).data;
	if (!known) return { right: false, wait: 0 };
	const isRight = async () => (await pinHash(pin, known.salt, known.iterations)).every((byte, index) => byte === known.hash[index]);
	return tryPin(db, triesId, isRight, now);
}

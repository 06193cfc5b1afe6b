import { appraisalSigningPin, type AppraisalSigningPin } from '#shared/appraisal/kinds/appraisal-signing-pin';
import type { DeviceDb } from '$lib/device/db';
import { readOne } from '$lib/device/records/read-records';
import { pinHash } from '$lib/device/pin/pin-hash';
import { tryPin, type PinCheck } from '$lib/device/pin/pin-tries';

const rounds = 310_000;

/** Whether a signing PIN has the six digits it needs, and is none of those everybody tries first. */
export function wellFormedSigningPin(pin: string): boolean {
	return /^\d{6}$/.test(pin) && !/^(\d)\1{5}$/.test(pin) && !'01234567890'.includes(pin) && !'09876543210'.includes(pin);
}

/** What is kept of a signing PIN: its PBKDF2 hash with a fresh salt, never the digits. */
export async function makeSigningPin(pin: string): Promise<AppraisalSigningPin> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	return { salt: toBase64(salt), rounds, hash: toBase64(await pinHash(pin, salt, rounds)) };
}

/** Whether this device holds the signing PIN of a person, so that they can sign on it. */
export async function holdsSigningPin(db: DeviceDb, person: string): Promise<boolean> {
	return (await signingPinOf(db, person)) !== null;
}

/** Checks a person's signing PIN without the network; slower after every wrong try on this device. */
export async function checkSigningPin(db: DeviceDb, person: string, pin: string, now = performance.now()): Promise<PinCheck> {
	const kept = await signingPinOf(db, person);
	if (!kept) return { right: false, wait: 0 };
	const check = async () => toBase64(await pinHash(pin, fromBase64(kept.salt), kept.rounds)) === kept.hash;
	return tryPin(db, `signing-pin.tries:${person}`, check, now);
}

async function signingPinOf(db: DeviceDb, person: string): Promise<AppraisalSigningPin | null> {
	return (await readOne(db, appraisalSigningPin, `${appraisalSigningPin.kind}:${person}`))?.record.body ?? null;
}

function toBase64(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

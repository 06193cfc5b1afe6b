import { z } from '../kernel/zod';
import { fromBase64Url, toBase64Url } from './base64-url';
import { canonicalJson } from './canonical-json';
import { fromHex, toHex } from './hex';
import type { OpeningKey } from './open-stage-key';
import { problem, type SelectionProblem } from './problem';
import { revealedSheet, type Commitment, type RevealedSheet } from './seal-sheet';
import type { StageKey } from './stage-key';

/** Every sheet is as long as the next multiple of this: how much was written tells of extreme marks. */
const blockLength = 8_192;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A sheet only the stage's parts can open. `sender` and `iv` in hexadecimal. */
export const encryptedSheet = z.strictObject({
	format: z.literal('hitei.encrypted-sheet.1'),
	/** The sender's key, made for this sheet alone. */
	sender: z.string().check(z.regex(/^04[0-9a-f]{128}$/)),
	iv: z.string().check(z.regex(/^[0-9a-f]{24}$/)),
	/** base64url. */
	data: z.string().check(z.maxLength(800_000), z.regex(/^[A-Za-z0-9_-]+$/)),
});
export type EncryptedSheet = z.infer<typeof encryptedSheet>;

/**
 * Encrypts a sheet to the key of its stage: ECDH with a key made for this sheet, HKDF-SHA-256, AES-256-GCM, bound to what was committed to. Not even the
 * device that did it can read it again. Throws `DOMException` where the public key is no point of the curve.
 */
export async function encryptSheet(key: StageKey, commitment: Commitment, revealed: RevealedSheet): Promise<EncryptedSheet> {
	const receiver = await crypto.subtle.importKey('raw', fromHex(key.publicKey), curve, false, []);
	const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
	const sender = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const data = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: boundTo(commitment) },
		await sheetKey(pair.privateKey, receiver, sender, key.publicKey),
		padded(canonicalJson(revealed)),
	);
	return { format: 'hitei.encrypted-sheet.1', sender, iv: toHex(iv), data: toBase64Url(new Uint8Array(data)) };
}

/** Opens an encrypted sheet. One bit changed, another key, or the commitment of another sheet: `cipher_altered`, and nothing of it is shown. */
export async function decryptSheet(
	key: Pick<StageKey, 'publicKey'>,
	opening: OpeningKey,
	commitment: Commitment,
	encrypted: unknown,
): Promise<{ revealed: RevealedSheet } | { problem: SelectionProblem }> {
	const altered = { problem: problem('cipher_altered', 'data') };
	const parsed = encryptedSheet.safeParse(encrypted);
	if (!parsed.success) return { problem: problem('malformed', parsed.error.issues[0]?.path.join('.') ?? '') };
	const { sender, iv, data } = parsed.data;
	try {
		const from = await crypto.subtle.importKey('raw', fromHex(sender), curve, false, []);
		const plain = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: fromHex(iv), additionalData: boundTo(commitment) },
			await sheetKey(opening, from, sender, key.publicKey),
			fromBase64Url(data),
		);
		const revealed = revealedSheet.safeParse(JSON.parse(new TextDecoder().decode(plain)));
		return revealed.success ? { revealed: revealed.data } : { problem: problem('malformed', 'data') };
	} catch {
		return altered;
	}
}

async function sheetKey(own: OpeningKey, other: OpeningKey, sender: string, receiver: string): Promise<OpeningKey> {
	const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
	const material = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
	const info = new TextEncoder().encode(canonicalJson({ format: 'hitei.encrypted-sheet.1', sender, receiver }));
	return crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt'],
	);
}

function boundTo(commitment: Commitment): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(canonicalJson(commitment));
}

/** Blanks behind a JSON text are nothing to who reads it. */
function padded(text: string): Uint8Array<ArrayBuffer> {
	const bytes = new TextEncoder().encode(text);
	const whole = new Uint8Array(Math.ceil(bytes.length / blockLength) * blockLength).fill(0x20);
	whole.set(bytes);
	return whole;
}

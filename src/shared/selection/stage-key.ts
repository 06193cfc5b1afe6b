import { split } from 'shamir-secret-sharing';
import { z } from '../kernel/zod';
import { fromBase64Url } from './base64-url';
import { shortCode } from './criteria';
import { hashOf, sha256 } from './hash-of';
import { toHex } from './hex';
import { paperCode } from './paper-code';
import { scoreSheet } from './score-sheet';

/** Bytes of the secret (a scalar of P-256), and of a part: as many, and where on the curve of the split it lies. */
const secretLength = 32;
export const partLength = secretLength + 1;

/** The public side of a stage's key: sheets are encrypted to it, and each part is known by its hash, so that a wrong one is found by itself. */
export const stageKey = z.strictObject({
	format: z.literal('hitei.stage-key.1'),
	selection: scoreSheet.shape.selection,
	stage: shortCode,
	/** P-256, uncompressed point, hexadecimal. */
	publicKey: z.string().check(z.regex(/^04[0-9a-f]{128}$/)),
	/** How many parts open it. */
	needed: z.int().check(z.minimum(2), z.maximum(20)),
	/** Who holds each part: a seat, `chair`, `secretary`, or `envelope` for the recovery copy, whose use is an event. `hash` is that of `{ part }`, in hexadecimal. */
	parts: z.array(z.strictObject({ holder: shortCode, hash: sha256 })).check(z.minLength(2), z.maxLength(20)),
	/** Hash of `{ secret }`: whether the parts make up the key. Both hashes are of 256 random bits, which nobody guesses. */
	secret: sha256,
});
export type StageKey = z.infer<typeof stageKey>;

/**
 * A new key for one stage, split so that any `needed` of the parts open it and fewer say nothing of it (Shamir over GF(256)). The device that makes it must
 * hand each part to its holder and keep none: it has known the key for that moment.
 * Throws `RangeError` unless 2 ≤ `needed` ≤ holders ≤ 20, or where a holder comes twice.
 * @returns the public side, and the parts in the order of `holders` as they are written or scanned (53 letters and a check letter)
 */
export async function newStageKey(
	of: Pick<StageKey, 'selection' | 'stage'>,
	needed: number,
	holders: readonly string[],
): Promise<{ key: StageKey; parts: string[] }> {
	if (!Number.isInteger(needed) || needed < 2 || needed > holders.length || holders.length > 20)
		throw new RangeError('A key is opened by two parts or more, and by no more than there are.');
	if (new Set(holders).size !== holders.length) throw new RangeError('A holder keeps one part.');
	const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
	const [{ d = '' }, publicKey] = await Promise.all([
		crypto.subtle.exportKey('jwk', pair.privateKey),
		crypto.subtle.exportKey('raw', pair.publicKey),
	]);
	const secret = fromBase64Url(d);
	const shares = await split(secret, holders.length, needed);
	const parts = await Promise.all(shares.map(async (share, at) => ({ holder: holders[at]!, hash: await hashOf({ part: toHex(share) }) })));
	const key = stageKey.parse({
		format: 'hitei.stage-key.1',
		selection: of.selection,
		stage: of.stage,
		publicKey: toHex(new Uint8Array(publicKey)),
		needed,
		parts,
		secret: await hashOf({ secret: toHex(secret) }),
	});
	return { key, parts: shares.map(paperCode) };
}

import { combine } from 'shamir-secret-sharing';
import { toBase64Url } from './base64-url';
import { hashOf } from './hash-of';
import { fromHex, toHex } from './hex';
import { readPaperCode } from './paper-code';
import { problem, type SelectionProblem } from './problem';
import { partLength, type StageKey } from './stage-key';

/** A key that opens the sheets of a stage: it cannot be read out again. */
export type OpeningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The opened key with who brought the parts, or everything that speaks against it. */
export type OpenedStageKey = { ok: true; opening: OpeningKey; holders: string[] } | { ok: false; problems: SelectionProblem[] };

/**
 * Puts the parts of a stage's key together, as they were typed or scanned, in any order; more than needed do no harm. A part that cannot be read, is of another
 * key, altered, or brought twice is named by its place (`parts.0`); too few by `parts`. Nothing is tried with fewer parts than are needed: fewer give a number
 * that looks like a key.
 */
export async function openStageKey(key: StageKey, typed: readonly string[]): Promise<OpenedStageKey> {
	const problems: SelectionProblem[] = [];
	const found = new Map<number, Uint8Array<ArrayBuffer>>();
	for (const [at, text] of typed.entries()) {
		const field = `parts.${at}`;
		const bytes = readPaperCode(text, partLength);
		if (!bytes) {
			problems.push(problem('part_unreadable', field));
			continue;
		}
		const hash = await hashOf({ part: toHex(bytes) });
		const no = key.parts.findIndex((part) => part.hash === hash);
		if (no === -1) problems.push(problem('part_foreign', field));
		else if (found.has(no)) problems.push(problem('part_twice', field));
		else found.set(no, bytes);
	}
	if (found.size < key.needed) return { ok: false, problems: [...problems, problem('parts_missing', 'parts')] };
	const secret = await combine([...found.values()]);
	if ((await hashOf({ secret: toHex(secret) })) !== key.secret) return { ok: false, problems: [problem('key_mismatch', 'secret')] };
	try {
		const opening = await privateKey(secret, fromHex(key.publicKey));
		return { ok: true, opening, holders: [...found.keys()].sort((a, b) => a - b).map((no) => key.parts[no]!.holder) };
	} catch {
		// A public key that is no point of the curve, or not that of the secret. An engine that does not look finds `cipher_altered` at the first sheet.
		return { ok: false, problems: [problem('key_mismatch', 'publicKey')] };
	}
}

function privateKey(secret: Uint8Array, point: Uint8Array): Promise<OpeningKey> {
	const jwk = { kty: 'EC', crv: 'P-256', d: toBase64Url(secret), x: toBase64Url(point.slice(1, 33)), y: toBase64Url(point.slice(33)) };
	return crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
}

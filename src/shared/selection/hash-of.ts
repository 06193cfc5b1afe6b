import { z } from '../kernel/zod';
import { canonicalJson } from './canonical-json';
import { toHex } from './hex';

/** A SHA-256 as 64 small hexadecimal digits. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** SHA-256 of the canonical form in UTF-8: the only way anything of a selection is hashed. Throws `TypeError` for what has no canonical form. */
export async function hashOf(value: unknown): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)))));
}

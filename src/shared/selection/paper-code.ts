import { asCrockford, crockford } from '../kernel/crockford';

/**
 * Bytes as people write and type them: Crockford's letters, the first bit first, and a check letter that finds every single wrong letter and every two
 * neighbours that changed places. Five bytes are nine letters, sixteen are twenty-seven.
 */
export function paperCode(bytes: Uint8Array): string {
	const length = Math.ceil((bytes.length * 8) / 5);
	const bits = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n) << BigInt(length * 5 - bytes.length * 8);
	const letters = Array.from({ length }, (_, at) => crockford[Number((bits >> BigInt((length - 1 - at) * 5)) & 31n)]!).join('');
	return letters + crockford[twice(remainder(letters))]!;
}

/** The bytes of a code as it was typed (small letters, blanks, hyphens, O for 0, I or L for 1 do not matter); `null`: not a code of so many bytes. */
export function readPaperCode(text: string, byteLength: number): Uint8Array<ArrayBuffer> | null {
	const length = Math.ceil((byteLength * 8) / 5);
	// Longer than anybody groups the letters: not looked at.
	if (text.length > length * 3) return null;
	const typed = asCrockford(text);
	if (typed.length !== length + 1 || [...typed].some((letter) => !crockford.includes(letter)) || remainder(typed) !== 0) return null;
	const spare = BigInt(length * 5 - byteLength * 8);
	const bits = [...typed.slice(0, -1)].reduce((all, letter) => (all << 5n) | BigInt(crockford.indexOf(letter)), 0n);
	if ((bits & ((1n << spare) - 1n)) !== 0n) return null;
	return Uint8Array.from({ length: byteLength }, (_, at) => Number((bits >> (spare + BigInt((byteLength - 1 - at) * 8))) & 255n));
}

/** In groups of four, to be written and read aloud: `7K2M-9QXA-C`. */
export function groupedPaperCode(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? code;
}

/**
 * Letters as elements of GF(32), each doubled once more than the one behind it. In a field no multiple of an error is nothing, and a letter differs from
 * its double; a plain sum modulo 32 would miss errors of 16.
 */
function remainder(letters: string): number {
	let rest = 0;
	for (const letter of letters) rest = twice(rest) ^ crockford.indexOf(letter);
	return rest;
}

/** Times x in GF(2)[x] modulo x⁵ + x² + 1. */
function twice(value: number): number {
	return ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
}

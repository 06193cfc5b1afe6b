import { hashOf } from './hash-of';
import { fromHex } from './hex';
import { groupedPaperCode, paperCode, readPaperCode } from './paper-code';
import type { Commitment } from './seal-sheet';

/** Bytes of a hash a sheet's fingerprint shows, and those of a long one. */
const [ofSheet, long] = [5, 16];

/**
 * What the secretary writes into the paper list beside a sealed sheet: the first 40 bits of its hash as eight letters, and a check letter. It tells one sheet
 * from another; 40 bits do not bind somebody who prepares two sheets with one fingerprint beforehand, `rollFingerprint` does.
 */
export function fingerprint(hash: string): string {
	return groupedPaperCode(paperCode(fromHex(hash).slice(0, ofSheet)));
}

/** Whether a fingerprint as it was typed is that of this hash; `null`: it was typed wrongly. */
export function isFingerprintOf(text: string, hash: string): boolean | null {
	const bytes = readPaperCode(text, ofSheet);
	return (
		bytes &&
		fromHex(hash)
			.slice(0, ofSheet)
			.every((byte, at) => byte === bytes[at])
	);
}

/** 128 bits of a hash as 26 letters and a check letter: for what somebody might prepare against, as a stage's key (`hashOf` its public side) before the first seal. */
export function longFingerprint(hash: string): string {
	return groupedPaperCode(paperCode(fromHex(hash).slice(0, long)));
}

/**
 * What stands once, under an assessor's list of a stage: 128 bits over all the sheets sealed, as 26 letters and a check letter. The order does not matter.
 */
export async function rollFingerprint(commitments: readonly Pick<Commitment, 'marks'>[]): Promise<string> {
	return longFingerprint(await hashOf({ format: 'hitei.roll.1', sheets: commitments.map(({ marks }) => marks).sort() }));
}

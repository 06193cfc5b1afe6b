import { canonicalJson } from './canonical-json';
import { toHex } from './hex';
import { groupedPaperCode, paperCode, readPaperCode } from './paper-code';
import type { ScoreSheet } from './score-sheet';

const length = 16;

/** Which sheet a salt is for, and whether for its marks or its notes. */
export type SaltFor = Pick<ScoreSheet, 'selection' | 'stage' | 'seat' | 'participant' | 'edition'> & { of: 'marks' | 'notes' };

/**
 * 128 random bits an assessor keeps on a card of paper, in a closed envelope, for one stage. All salts of the assessor's sheets come from it, so that a sheet
 * of a lost tablet can be entered again and be proved the same; a salt that was only on the tablet would be lost with it.
 */
export function newSealCard(): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(length));
}

/** The card as it is printed, in groups of four: 26 letters and a check letter. */
export function sealCardText(card: Uint8Array): string {
	return groupedPaperCode(paperCode(card));
}

/** A card as it was typed; `null`: it is none, or a letter is wrong. */
export function readSealCard(text: string): Uint8Array<ArrayBuffer> | null {
	return readPaperCode(text, length);
}

/**
 * The 128-bit salt of one sheet, in hexadecimal: HKDF-SHA-256 of the card. To publish one says nothing about another, nor about the card; without the card
 * it is as good as random.
 */
export async function saltOf(
	card: Uint8Array<ArrayBuffer>,
	{ selection, stage, seat, participant, edition, of }: SaltFor,
): Promise<string> {
	const key = await crypto.subtle.importKey('raw', card, 'HKDF', false, ['deriveBits']);
	const info = new TextEncoder().encode(canonicalJson({ format: 'hitei.salt.1', selection, stage, seat, participant, edition, of }));
	return toHex(new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, key, 128)));
}

const consonants = 'bdghjklmnprstwy';
const vowels = 'aeiou';

/**
 * A first password one can read out over the telephone: four times two syllables, `kabo-tire-luna-mopi`, 75 choices each
 * (about 50 bits). Nothing that is confused by eye: no digits, no capitals.
 */
export function readablePassword(random: (below: number) => number = evenly): string {
	const syllable = () => consonants[random(consonants.length)]! + vowels[random(vowels.length)]!;
	return Array.from({ length: 4 }, () => syllable() + syllable()).join('-');
}

/** A number below `below`, every one as likely as the next: bytes beyond the last whole round are thrown away. */
function evenly(below: number): number {
	const byte = new Uint8Array(1);
	const limit = 256 - (256 % below);
	do crypto.getRandomValues(byte);
	while (byte[0]! >= limit);
	return byte[0]! % below;
}

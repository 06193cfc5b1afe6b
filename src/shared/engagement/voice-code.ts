/** No 0, O, 1, I, L, which are read aloud and copied wrongly. There are 31, a prime: see `checkOf`. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const randomLength = 9;

/** The form of a code. */
export const isVoiceCode = new RegExp(`^[${letters}]{${randomLength + 1}}$`);

/**
 * A new code of a voice: nine random letters and digits (44 bits, so that nobody finds another one by counting) and one that checks them. Made on
 * the device without a signal. `random`: any number of bytes, of which those below 248 are used.
 * @throws RangeError when fewer than nine of them can be used
 */
export function newVoiceCode(random: Uint8Array): string {
	// Above it some letters would come more often than others.
	const fair = [...random].filter((byte) => byte < 8 * letters.length);
	if (fair.length < randomLength) throw new RangeError('not enough random bytes for a code');
	const payload = fair
		.slice(0, randomLength)
		.map((byte) => letters[byte % letters.length])
		.join('');
	return payload + checkOf(payload);
}

/** A code as it was typed or scanned; small letters, blanks and hyphens do not matter. `null`: it is none, or a character is wrong or has changed places. */
export function readVoiceCode(text: string): string | null {
	// Longer than anybody groups ten characters: not looked at.
	if (text.length > 64) return null;
	const code = text.toUpperCase().replace(/[\s-]/g, '');
	return isVoiceCode.test(code) && checkOf(code.slice(0, -1)) === code.slice(-1) ? code : null;
}

/** A code in two groups, to be read aloud and copied: `7K2M9-QXA4T`. */
export function groupedVoiceCode(code: string): string {
	return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Each place has a weight of its own below a prime: one wrong character and two that changed places, next to each other or not, are always found. */
function checkOf(payload: string): string {
	const sum = [...payload].reduce((all, letter, index) => all + (index + 2) * letters.indexOf(letter), 0);
	return letters[(letters.length - (sum % letters.length)) % letters.length]!;
}

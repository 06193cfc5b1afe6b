import { asCrockford, crockford, crockfordOf } from '../kernel/crockford';

/** Prime below 32²: what is left over finds every single wrong character and every two that changed places. */
const modulus = 1021;
const [programmeLength, randomLength] = [4, 16];

/** A new code of a programme's badge: `H1.`, four characters that tell the programme, 80 random bits, two check characters. `random`: ten bytes. */
export function newBadgeCode(activity: string, random: Uint8Array): string {
	const payload = programmeOf(activity) + crockfordOf(random);
	return `H1.${payload}${checkOf(payload)}`;
}

/**
 * A badge's code as it was scanned or typed: small letters, blanks, O for 0 and I or L for 1 do not matter, and `H1.` may be missing. `null`: it is none, or a
 * character is wrong.
 */
export function readBadgeCode(text: string): string | null {
	const typed = asCrockford(text);
	const rest = typed.startsWith('H1.') ? typed.slice(3) : typed;
	if (rest.length !== programmeLength + randomLength + 2 || [...rest].some((character) => !crockford.includes(character))) return null;
	const payload = rest.slice(0, -2);
	return checkOf(payload) === rest.slice(-2) ? `H1.${rest}` : null;
}

/** Whether a code (as `readBadgeCode` gives it) is of this programme. */
export function isOfProgramme(code: string, activity: string): boolean {
	return code.slice(3, 3 + programmeLength) === programmeOf(activity);
}

function programmeOf(activity: string): string {
	return activity.slice(-programmeLength);
}

function checkOf(payload: string): string {
	let rest = 0;
	for (const character of `${payload}00`) rest = (rest * 32 + crockford.indexOf(character)) % modulus;
	const check = (modulus - rest) % modulus;
	return crockford[Math.floor(check / 32)]! + crockford[check % 32]!;
}

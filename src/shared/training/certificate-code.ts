import { asCrockford, crockfordOf } from '../kernel/crockford';

const length = 16;

/** A new code by which anybody verifies a certificate: 80 random bits, nothing of the person. `random`: ten bytes. */
export function newCertificateCode(random: Uint8Array): string {
	return crockfordOf(random);
}

/** A certificate's code as it was typed, or as it stands in the address; `null`: it cannot be one. */
export function readCertificateCode(text: string): string | null {
	// Longer than anybody groups sixteen characters: not looked at.
	if (text.length > 64) return null;
	const code = asCrockford(text);
	return isCertificateCode.test(code) ? code : null;
}

/** The form of a code. */
export const isCertificateCode = new RegExp(`^[0-9A-HJKMNP-TV-Z]{${length}}$`);

/** A code in groups of four, to be read and typed: `7K2M-9QXA-…`. */
export function groupedCode(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? code;
}

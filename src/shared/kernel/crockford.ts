/** Crockford's base 32: no I, L, O, U, which are read and typed wrongly. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** As many characters as `random` has bits for: eight of five bytes, sixteen of ten. */
export function crockfordOf(random: Uint8Array): string {
	const bits = [...random].reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
	const length = Math.floor((random.length * 8) / 5);
	return Array.from({ length }, (_, index) => crockford[Number((bits >> BigInt(index * 5)) & 31n)]!).join('');
}

/** A code as it was typed or scanned: small letters, blanks, hyphens, O for 0 and I or L for 1 do not matter. */
export function asCrockford(text: string): string {
	return text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** A NIP for lists, birth date and sex hidden: `1996***********001` (UU 27/2022: the number tells both). */
export function maskNip(nip: string): string {
	return nip.slice(0, 4) + '*'.repeat(Math.max(0, nip.length - 7)) + nip.slice(-3);
}

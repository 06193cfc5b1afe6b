/** A NIP for lists, birth date and sex hidden: `1996***********001` (UU 27/2022: the number tells both). */
export function maskNip(nip: string): string {
	return nip.slice(0, 4) + '*'.repeat(Math.max(0, nip.length - 7)) + nip.slice(-3);
}

/** A NIP as it is written on paper: `19960818 202204 1 001`. */
export function groupNip(nip: string): string {
	return nip.length === 18 ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` : nip;
}

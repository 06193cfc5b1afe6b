/** An NIP in the groups it is read in, `19960818 202204 1 001`; what has no 18 digits stays as it is, and nobody without one gets a dash. */
export function nipGroups(nip: string | null): string {
	return nip?.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') ?? '-';
}

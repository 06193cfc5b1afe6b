/** Addresses of what belongs to the signed-in employee. */
export interface OwnHrefs {
	skp: (year: string) => string;
	evaluation: (period: string) => string;
	coaching: (id: string) => string;
}

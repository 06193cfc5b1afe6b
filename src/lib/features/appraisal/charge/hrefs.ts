/** Addresses this room leads to; the pages resolve them. */
export interface AppraisalHrefs {
	/** Own people and what is due. */
	home: string;
	/** What is unsent, refused or in two versions. */
	sync: string;
	person: (person: string) => string;
	skp: (person: string, year: string) => string;
	evaluation: (person: string, period: string) => string;
	/** Quick feedback; with a person chosen already when given. */
	feedback: (person?: string) => string;
	/** Serah terima on this tablet. */
	handover: (person: string, period: string) => string;
}

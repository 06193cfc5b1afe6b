/** Addresses the room links to; the page gives them. */
export interface ReviewHrefs {
	desk: string;
	/** The desk with one document open. */
	document: (key: string) => string;
	person: (person: string) => string;
	unit: (period: string, unit: string) => string;
}

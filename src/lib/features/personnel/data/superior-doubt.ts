/** What an appraiser said about a superior that does not fit, on one document. */
export interface SuperiorDoubt {
	/** The document. */
	id: string;
	person: string;
	name: string;
	words: string;
	/** Superior as the document names them; `null`: none. */
	superior: string | null;
	superiorName: string | null;
	by: string;
	at: string;
	period: string;
}

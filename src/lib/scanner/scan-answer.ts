/** What a scanned code turned out to be: each with a colour, a word and a sound of its own. */
export type ScanTone = 'good' | 'already' | 'wrong' | 'revoked' | 'unknown';

/** What the scanner shows of a code: the word (`Tercatat 08.02`), large who it is, and how to take it back. */
export interface ScanAnswer {
	tone: ScanTone;
	word: string;
	name: string;
	note: string;
	undo?: () => Promise<void>;
}

import type { CheckView } from '../engine/import-engine';
import type { FileRemark, Question } from '../engine/import-target';

/** What a message says of a cell: where it stands, what stands there, and the rows it collides with. */
export type MessageWords = (inputs: { where: string; value: string; other: string }) => string;

/** The words of one import, for the steps that every import shares. */
export interface ImportTexts<Field extends string> {
	title: string;
	lead: string;
	back?: { href: string; label: string };
	/** Which files are taken, and what must not stand in them. */
	rules: string;
	steps: readonly { step: string; label: string }[];
	fields: readonly { value: Field; label: string }[];
	/** Where the rows go, above the result of the check. */
	about?: string;
	counts: (check: CheckView) => readonly { label: string; n: number; note?: string }[];
	/** What the check found beyond its counts, and what saving would leave out. */
	notices?: (check: CheckView) => readonly { kind: 'info' | 'success' | 'warn' | 'problem'; title: string }[];
	states: Readonly<Record<string, () => string>>;
	messages: Readonly<Record<string, MessageWords>>;
	/** A question in words; `option` names the answers that have no name of their own. */
	question?: (question: Question) => { title: string; option: (value: string) => string };
	/** Messages that a question says already. */
	asked?: readonly string[];
	/** What the target found wrong with the file as a whole. */
	remark?: (remark: FileRemark) => { title: string; cure?: string };
	/** Columns of the preview; `words`: what a cell's code is called. */
	preview?: readonly { key: string; label: string; words?: (cell: string) => string }[];
	changes?: (fields: readonly string[]) => string;
	/** Name of the file of messages, without its ending. */
	messagesFile: string;
	checkNow: string;
	checking: string;
	save: (n: string) => string;
	storing: (n: string) => string;
	ask: (n: string) => string;
	/** What is said before storing, a paragraph each. */
	askMore: (check: CheckView) => readonly string[];
}

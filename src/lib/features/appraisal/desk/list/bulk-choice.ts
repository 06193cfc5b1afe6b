import type { DeskRow } from '../office/desk-row';
import { draftId } from '../view/review-draft';
import { waits } from './review-filter';

/** What a bulk approval takes and what it leaves, out of the rows shown. */
export interface BulkChoice {
	/** Waiting, and without attention or looked at. */
	take: DeskRow[];
	/** Waiting, but with attention and not looked at: each has to be opened first. */
	leave: DeskRow[];
	/** Waiting, but something is being written about it: nobody approves what they are about to return. */
	begun: DeskRow[];
}

/**
 * Sorts the rows of a bulk approval; `looked` holds `<key> <edit>` of the documents opened, `writing` the ids of drafts about some (`draftId`). What HR has
 * decided on already is in none.
 */
export function bulkChoice(rows: readonly DeskRow[], looked: ReadonlySet<string>, writing: ReadonlySet<string>): BulkChoice {
	const waiting = rows.filter(waits);
	const begun = waiting.filter((row) => writing.has(draftId(row)));
	const others = waiting.filter((row) => !begun.includes(row));
	const fine = (row: DeskRow) => row.attention.length === 0 || looked.has(`${row.key} ${row.edit}`);
	return { take: others.filter(fine), leave: others.filter((row) => !fine(row)), begun };
}

import type { DeskRow } from '../office/desk-row';
import { waits } from './review-filter';

/** What a bulk approval takes and what it leaves, out of the rows shown. */
export interface BulkChoice {
	/** Waiting, and without attention or looked at. */
	take: DeskRow[];
	/** Waiting, but with attention and not looked at: each has to be opened first. */
	leave: DeskRow[];
}

/** Sorts the rows of a bulk approval; `looked` holds `<key> <edit>` of the documents opened. What HR has decided on already is in neither. */
export function bulkChoice(rows: readonly DeskRow[], looked: ReadonlySet<string>): BulkChoice {
	const waiting = rows.filter(waits);
	const fine = (row: DeskRow) => row.attention.length === 0 || looked.has(`${row.key} ${row.edit}`);
	return { take: waiting.filter(fine), leave: waiting.filter((row) => !fine(row)) };
}

import type { CaseRow } from '$lib/features/appraisal/data/cases-table';

/** A document as the desk lists it. */
export interface DeskRow extends CaseRow {
	/** When it arrived, or was made while there is no receipt: milliseconds. */
	time: number;
	/** What HR said of it on this device has not been sent yet. */
	unsent?: boolean;
}

const deskRow = (row: CaseRow): DeskRow => ({ ...row, time: Date.parse(row.receivedAt ?? row.at) });

/** Oldest first. */
const sorted = (rows: DeskRow[]) => rows.sort((a, b) => a.time - b.time || (a.key < b.key ? -1 : 1));

/** The rows of a first load, oldest first. */
export function deskRows(rows: readonly CaseRow[]): DeskRow[] {
	return sorted(rows.map(deskRow));
}

/** The rows held with what has changed put in, and without those that are not `left` (when given), oldest first. */
export function mergeRows(held: readonly DeskRow[], news: readonly CaseRow[], left: readonly string[] | null): DeskRow[] {
	const rows = new Map(held.map((row) => [row.key, row]));
	for (const row of news) rows.set(row.key, deskRow(row));
	if (left) {
		const keys = new Set(left);
		for (const key of rows.keys()) if (!keys.has(key)) rows.delete(key);
	}
	return sorted([...rows.values()]);
}

export const rowsByKey = (rows: readonly DeskRow[]): ReadonlyMap<string, DeskRow> => new Map(rows.map((row) => [row.key, row]));

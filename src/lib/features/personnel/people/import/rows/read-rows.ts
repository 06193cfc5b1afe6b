import { cellKey, type Table } from '$lib/spreadsheet/read/table';
import type { RowMessage } from './row-message';

/** How a table is to be read: the heading's index (`null`: none) and each column's field. */
export interface Reading<Field> {
	header: number | null;
	targets: readonly (Field | null)[];
}

/** A row with something in it. `cells` holds the filled cells of known columns, with what stands in the way of taking them. */
export interface ReadRow<Field extends string> {
	/** As the spreadsheet numbers it, from 1. */
	row: number;
	cells: Partial<Record<Field, string>>;
	/** Column of a field, from 0; `null` when the file has none. */
	columnOf: (field: Field) => number | null;
	messages: RowMessage[];
}

/**
 * The rows below the heading in which a known column is filled. A merged, calculated or failed cell, a number too long to be kept and
 * a text that became a day are told and not taken: what a reader sees in them is not what was meant.
 */
export function readRows<Field extends string>(table: Table, { header, targets }: Reading<Field>): ReadRow<Field>[] {
	const places = new Map(targets.flatMap((field, column) => (field ? [[field, column] as const] : [])));
	const columnOf = (field: Field) => places.get(field) ?? null;
	const rows: ReadRow<Field>[] = [];
	for (let index = (header ?? -1) + 1; index < table.rows.length; index++) {
		const cells: Partial<Record<Field, string>> = {};
		const messages: RowMessage[] = [];
		for (const [field, column] of places) {
			const value = table.rows[index]![column] ?? '';
			const mark = table.marks.get(cellKey(index, column));
			if (mark && !(mark === 'date' && field === 'birthDate')) messages.push({ code: `cell-${mark}`, level: 'problem', column, value });
			else if (value !== '') cells[field] = value;
		}
		if (messages.length > 0 || Object.keys(cells).length > 0) rows.push({ row: index + 1, cells, columnOf, messages });
	}
	return rows;
}

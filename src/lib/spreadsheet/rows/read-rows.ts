import { cellKey, type CellMark, type Table } from '../read/table';
import { noteReason, type NoteReason } from './note-reason';
import type { RowMessage } from './row-message';

/** How a table is to be read: the index of the heading's last row (`null`: none) and each column's field. */
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
	messages: RowMessage<`cell-${CellMark}`>[];
	/** Why it is no row of data, if it is none. */
	note: NoteReason | null;
}

/**
 * The rows below the heading in which a known column is filled, and that Excel shows. A merged, calculated or failed cell, a number
 * too long to be kept, and a text that became a day (but in `days`, the fields that hold days) are told and not taken: what a reader
 * sees in them is not what was meant.
 */
export function readRows<Field extends string>(
	table: Table,
	{ header, targets }: Reading<Field>,
	days: readonly Field[] = [],
): ReadRow<Field>[] {
	const places = new Map(targets.flatMap((field, column) => (field ? [[field, column] as const] : [])));
	const columnOf = (field: Field) => places.get(field) ?? null;
	const heading = table.rows[header ?? -1] ?? [];
	const rows: ReadRow<Field>[] = [];
	for (let index = (header ?? -1) + 1; index < table.rows.length; index++) {
		if (table.hiddenRows?.has(index)) continue;
		const texts = table.rows[index]!;
		const cells: Partial<Record<Field, string>> = {};
		const messages: ReadRow<Field>['messages'] = [];
		for (const [field, column] of places) {
			const value = texts[column] ?? '';
			const mark = table.marks.get(cellKey(index, column));
			if (mark && !(mark === 'date' && days.includes(field))) messages.push({ code: `cell-${mark}`, level: 'problem', column, value });
			else if (value !== '') cells[field] = value;
		}
		if (messages.length > 0 || Object.keys(cells).length > 0)
			rows.push({ row: index + 1, cells, columnOf, messages, note: noteReason(texts, heading) });
	}
	return rows;
}

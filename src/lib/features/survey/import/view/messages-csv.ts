import { m } from '$lib/paraglide/messages';
import { csvFile } from '$lib/spreadsheet/write/table-file';
import type { CheckedRow } from '../rows/check-rows';
import { rowMessageWords, rowStateWords } from './row-message-words';

/** All messages as a table to hand to whoever mends the file. */
export function messagesCsv(rows: readonly CheckedRow[], nameOf: (column: number) => string): Blob {
	const lines = rows.flatMap((row) =>
		row.messages.map((message) => [row.row, rowStateWords(row.state), rowMessageWords(row.row, message, nameOf)]),
	);
	const table = [[m.sheet_row(), m.sheet_row_state(), m.sheet_row_message()], ...lines];
	return csvFile(table);
}

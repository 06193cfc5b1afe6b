import Papa from 'papaparse';
import { m } from '$lib/paraglide/messages';
import type { CheckedRow } from '../rows/check-rows';
import { rowMessageWords, rowStateWords } from './row-message-words';

/** All messages as a table to hand to whoever mends the file. Cells that a spreadsheet would run as formulas are escaped. */
export function messagesCsv(rows: readonly CheckedRow[], nameOf: (column: number) => string): Blob {
	const lines = rows.flatMap((row) =>
		row.messages.map((message) => [row.row, rowStateWords(row.state), rowMessageWords(row.row, message, nameOf)]),
	);
	const table = [[m.import_row(), m.import_row_state(), m.import_row_message()], ...lines];
	return new Blob(['\ufeff' + Papa.unparse(table, { delimiter: ';', escapeFormulae: true })], { type: 'text/csv' });
}

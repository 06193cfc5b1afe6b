import Papa from 'papaparse';

/**
 * What a spreadsheet would run: = + - @, also behind blanks, invisible signs or in full width, and whatever follows in the cell, a line
 * break too (papaparse's own pattern lets that through).
 */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Rows as CSV that Excel in Indonesia opens in columns: semicolons, and a byte order mark, without which it does not read UTF-8.
 * The one writer of all exports: a cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvBlob(rows: readonly (readonly (string | number | null)[])[]): Blob {
	const text = Papa.unparse(rows as (string | number | null)[][], { delimiter: ';', newline: '\r\n', escapeFormulae: formula });
	return new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
}

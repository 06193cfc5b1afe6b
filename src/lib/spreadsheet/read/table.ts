/** Why a cell must not be taken at its face value. */
export type CellMark = 'formula' | 'error' | 'merged';

/** One sheet of a file as plain texts, the same for CSV and XLSX; `rows[0]` is row 1 of the sheet. Dates are ISO texts. */
export interface Table {
	name: string;
	rows: string[][];
	/** Marked cells, by `cellKey`. */
	marks: ReadonlyMap<number, CellMark>;
}

/** What was read from a chosen file. `separator` is given for text files only. */
export interface Workbook {
	file: string;
	format: 'csv' | 'xlsx';
	separator: string | null;
	tables: Table[];
}

/** Excel has at most 16,384 columns. */
const columns = 16_384;

/** Key of a cell in `Table.marks`; row and column count from 0. */
export function cellKey(row: number, column: number): number {
	return row * columns + column;
}

/** Letters of a column as spreadsheets print them: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

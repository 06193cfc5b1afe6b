/**
 * Why a cell must not be taken at its face value: calculated, failed, joined with others, a number of more digits than a spreadsheet
 * keeps, or what somebody typed turned into a date.
 */
export type CellMark = 'formula' | 'error' | 'merged' | 'long-number' | 'date';

/**
 * One sheet of a file as a person sees it, the same for CSV and XLSX; `rows[0]` is row 1 of the sheet. Texts are without invisible
 * characters; numbers stand in their number format, with a decimal point; days as `2026-11-24`, with a time `2026-11-24T08:15:00`.
 */
export interface Table {
	name: string;
	/** A sheet that Excel does not show. */
	hidden?: boolean;
	rows: string[][];
	/** Marked cells, by `cellKey`. */
	marks: ReadonlyMap<number, CellMark>;
	/** Rows and columns that Excel does not show (hidden, or left out by a filter), from 0. */
	hiddenRows?: ReadonlySet<number>;
	hiddenColumns?: ReadonlySet<number>;
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

import { importLimits } from '../read/import-limits';
import type { Workbook } from '../read/table';

/** One sheet of an opened file with its first rows. */
export interface SheetView {
	name: string;
	rows: number;
	head: string[][];
	/** A sheet, rows and columns that Excel does not show. */
	hidden: boolean;
	hiddenRows: number;
	hiddenColumns: readonly number[];
}

/** What the screen needs to know of an opened file. */
export interface FileView {
	file: string;
	format: 'csv' | 'xlsx';
	separator: string | null;
	sheets: SheetView[];
}

/** Cuts a workbook down to that. */
export function fileView({ file, format, separator, tables }: Workbook): FileView {
	const sheets = tables.map(({ name, rows, hidden = false, hiddenRows, hiddenColumns }) => ({
		name,
		rows: rows.length,
		head: rows.slice(0, importLimits.head),
		hidden,
		hiddenRows: hiddenRows?.size ?? 0,
		hiddenColumns: [...(hiddenColumns ?? [])],
	}));
	return { file, format, separator, sheets };
}

import { importLimits } from '../read/import-limits';
import type { Workbook } from '../read/table';

/** What the screen needs to know of an opened file: its sheets with their first rows. */
export interface FileView {
	file: string;
	format: 'csv' | 'xlsx';
	separator: string | null;
	sheets: { name: string; rows: number; head: string[][] }[];
}

/** Cuts a workbook down to that. */
export function fileView({ file, format, separator, tables }: Workbook): FileView {
	const sheets = tables.map(({ name, rows }) => ({ name, rows: rows.length, head: rows.slice(0, importLimits.head) }));
	return { file, format, separator, sheets };
}

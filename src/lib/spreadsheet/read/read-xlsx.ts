import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { cellMarks } from './cell-marks';
import { importLimits } from './import-limits';
import type { Table } from './table';
import { UnreadableFile } from './unreadable-file';
import { zipParts } from './zip-parts';

/** Reads all sheets of an XLSX. Throws `UnreadableFile`. */
export async function readXlsx(file: Uint8Array<ArrayBuffer>): Promise<Table[]> {
	const parts = zipParts(file);
	if (!parts.has('xl/workbook.xml')) throw new UnreadableFile('other-archive');
	const sheets = await readWorkbook(new Blob([file])).catch(() => {
		throw new UnreadableFile('damaged');
	});
	const longest = Math.max(0, ...sheets.map((sheet) => sheet.data.length));
	if (longest > importLimits.rows + importLimits.head) throw new UnreadableFile('too-many-rows', { count: longest });
	const marks = await cellMarks(parts);
	return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(asText)), marks: marks.get(sheet) ?? new Map() }));
}

function asText(value: CellValue | null): string {
	if (value === null || value === undefined) return '';
	if (!(value instanceof Date)) return String(value).trim();
	// Spreadsheets know no time zone: the library gives the written time as if it were UTC.
	const iso = value.toISOString();
	return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

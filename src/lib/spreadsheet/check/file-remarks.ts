import type { FileRemark, ImportOrder } from '../engine/import-target';
import type { Table } from '../read/table';

/** UTF-8 once read as Windows-1252 (`Ã©`), and letters that were lost for good. */
const broken = /\ufffd|Ã[\u0080-\u00bf\u0192-\u203a€]|â€/;

/** What is to be said of a sheet as a whole, whatever its rows mean: what Excel hides was not read, letters were damaged before. */
export function fileRemarks(table: Table, { header, targets }: Pick<ImportOrder, 'header' | 'targets'>): FileRemark[] {
	const remarks: FileRemark[] = [];
	const below = [...(table.hiddenRows ?? [])].filter((row) => row > (header ?? -1) && table.rows[row]?.some((cell) => cell !== ''));
	if (below.length > 0) remarks.push({ code: 'hidden-rows', level: 'warning', n: below.length });
	const columns = [...(table.hiddenColumns ?? [])].filter((column) => targets[column] && table.rows.some((row) => row[column]));
	if (columns.length > 0) remarks.push({ code: 'hidden-columns', level: 'warning', n: columns.length });
	const damaged = table.rows.filter((row) => row.some((cell, column) => targets[column] && broken.test(cell)));
	if (damaged.length > 0) {
		const value = damaged[0]!.find((cell) => broken.test(cell))!;
		remarks.push({ code: 'damaged-letters', level: 'warning', n: damaged.length, value });
	}
	if (table.hidden) remarks.push({ code: 'hidden-sheet', level: 'warning' });
	return remarks;
}

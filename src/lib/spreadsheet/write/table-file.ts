import Papa from 'papaparse';

/** Rows as a text file that Excel in Indonesia opens in columns. Cells that a spreadsheet would run as formulas are escaped. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): Blob {
	// The mark in front tells Excel that it is UTF-8.
	return new Blob(['\ufeff' + Papa.unparse(rows as (string | number)[][], { delimiter: ';', escapeFormulae: true })], { type: 'text/csv' });
}

/** Rows as a workbook of one sheet, the first of them as headings. Texts stay texts: an 18-digit number keeps its digits. */
export async function xlsxFile(rows: readonly (readonly (string | number | null)[])[]): Promise<Blob> {
	const { default: writeWorkbook } = await import('write-excel-file/universal');
	const [headings, ...body] = rows;
	const bold = headings!.map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const }));
	const cells = body.map((row) => row.map((cell) => (typeof cell === 'string' ? (cell ? { value: cell, type: String } : null) : cell)));
	return writeWorkbook([bold, ...cells]).toBlob();
}

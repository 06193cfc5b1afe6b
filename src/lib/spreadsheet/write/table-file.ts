/** Rows as a workbook of one sheet, the first of them as headings. Texts stay texts: an 18-digit number keeps its digits. */
export async function xlsxFile(rows: readonly (readonly (string | number | null)[])[]): Promise<Blob> {
	const { default: writeWorkbook } = await import('write-excel-file/universal');
	const [headings, ...body] = rows;
	const bold = headings!.map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const }));
	const cells = body.map((row) => row.map((cell) => (typeof cell === 'string' ? (cell ? { value: cell, type: String } : null) : cell)));
	return writeWorkbook([bold, ...cells]).toBlob();
}

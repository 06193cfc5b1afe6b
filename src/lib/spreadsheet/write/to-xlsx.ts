import type { Sheet } from './sheet';

/** The tables as one XLSX workbook. Texts are written as texts: a spreadsheet never takes one for a formula. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Blob> {
	const { default: write } = await import('write-excel-file/universal');
	return write(
		sheets.map(({ name, rows }) => ({
			sheet: name,
			data: rows.map((row) =>
				row.map((cell) => {
					if (cell === null) return null;
					if (typeof cell === 'string') return { value: cell, type: String };
					return { value: cell.value / 10 ** cell.digits, type: Number, format: cell.digits ? `0.${'0'.repeat(cell.digits)}` : '0' };
				}),
			),
		})),
	).toBlob();
}

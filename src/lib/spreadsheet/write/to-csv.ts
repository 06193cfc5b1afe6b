import type { Sheet } from './sheet';

/** The table as CSV for a spreadsheet set to Indonesian, figures with a decimal comma. */
export async function toCsv({ rows }: Sheet): Promise<Blob> {
	const { csvBlob } = await import('./csv-blob');
	return csvBlob(rows.map((row) => row.map((cell) => (cell && typeof cell === 'object' ? decimal(cell.value, cell.digits) : cell))));
}

function decimal(value: number, digits: number): string {
	return (value / 10 ** digits).toFixed(digits).replace('.', ',');
}

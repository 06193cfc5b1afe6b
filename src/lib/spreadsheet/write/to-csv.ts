import type { Sheet } from './sheet';

/** Papa's own pattern lets a formula through that is followed by a line break. */
const formula = /^[=+\-@\t\r\n]/;

/**
 * The table as CSV for a spreadsheet set to Indonesian: semicolons, decimal comma, and a byte order mark, without which
 * Excel does not read UTF-8. A cell that begins like a formula (= + - @ tab) gets an apostrophe in front.
 */
export async function toCsv({ rows }: Sheet): Promise<Blob> {
	const { default: Papa } = await import('papaparse');
	const cells = rows.map((row) => row.map((cell) => (cell && typeof cell === 'object' ? decimal(cell.value, cell.digits) : cell)));
	const text = Papa.unparse(cells, { delimiter: ';', newline: '\r\n', escapeFormulae: formula });
	return new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
}

function decimal(value: number, digits: number): string {
	return (value / 10 ** digits).toFixed(digits).replace('.', ',');
}

import Papa from 'papaparse';

/** Separators offered when the guess is wrong. Of two that fit equally well the earlier is taken: lists in Indonesia use semicolons. */
export const separators = [';', '\t', '|', ','] as const;

/** Rows looked at. */
const sample = 100;

/**
 * The separator by which most of the first rows, the heading among them, have the same number of cells, as in a file of two lines with
 * commas in its names. A file of one column gives a semicolon.
 */
export function guessSeparator(text: string): string {
	let best: { separator: string; score: number } = { separator: ';', score: 0 };
	for (const separator of separators) {
		const score = evenness(text, separator);
		if (score > best.score + 1e-9) best = { separator, score };
	}
	return best.separator;
}

/** Share of rows that have the most common number of cells, two at least. */
function evenness(text: string, delimiter: string): number {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: sample, skipEmptyLines: 'greedy' });
	const widths = new Map<number, number>();
	for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
	const most = Math.max(0, ...widths.values());
	const broken = errors.some(({ type }) => type === 'Quotes') ? 0.5 : 1;
	return data.length === 0 ? 0 : (broken * most) / data.length;
}

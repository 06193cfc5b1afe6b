import { importLimits } from '../read/import-limits';

/** Which headings of a row are known, column by column. */
export type Known = (headings: readonly string[]) => readonly boolean[];

/**
 * The heading that ends in row `last`, one text a column. Where the row above belongs to it (a heading of two rows: what stands above
 * spans several columns or stands where the lower row is empty), each column gets the words that are known: both, the lower, the upper.
 */
export function readHeading(rows: readonly (readonly string[])[], last: number, known: Known): string[] {
	const lower = rows[last] ?? [];
	const upper = rows[last - 1] ?? [];
	const width = Math.max(lower.length, upper.length);
	const under = Array.from({ length: width }, (_, column) => lower[column] ?? '');
	if (!belongs(upper, under)) return Array.from(lower);
	const above = spread(upper, under);
	const both = under.map((text, column) => [above[column]!, text].filter(Boolean).join(' '));
	const over = under.map((_, column) => upper[column] ?? '');
	const tries = [both, under, over].map((texts) => ({ texts, known: known(texts) }));
	return both.map((text, column) => tries.find((one) => one.known[column])?.texts[column] ?? text);
}

/** Index of the last row of the heading: where most columns are known, `enough` at least (fewer are a coincidence); `null` when none is. */
export function findHeading(rows: readonly (readonly string[])[], known: Known, enough = 3): number | null {
	let best: number | null = null;
	let most = enough - 1;
	rows.slice(0, importLimits.head).forEach((_, index) => {
		const count = known(readHeading(rows, index, known)).filter(Boolean).length;
		if (count > most) [best, most] = [index, count];
	});
	return best;
}

/**
 * Whether two rows are one heading: most of the lower row stands where the upper one is empty or spans several columns. A title stands
 * alone in its row; a row of data has cells under headings of their own, and numbers.
 */
function belongs(upper: readonly string[], lower: readonly string[]): boolean {
	if (upper.filter((text) => text !== '').length < 2) return false;
	const filled = lower.flatMap((text, column) => (text === '' ? [] : [{ text, spans: !upper[column] || !upper[column + 1] }]));
	const spanned = filled.filter(({ spans }) => spans).length;
	const own = filled.length - spanned;
	return spanned >= 2 && 2 * own <= spanned && (own === 0 || filled.every(({ text }) => !/^\(?[\d.,]+\)?$/.test(text)));
}

/** What stands above several columns counts for each of them that has a heading below. */
function spread(upper: readonly string[], lower: readonly string[]): string[] {
	let current = '';
	return lower.map((text, column) => {
		if (upper[column]) current = upper[column];
		else if (text === '') current = '';
		return current;
	});
}

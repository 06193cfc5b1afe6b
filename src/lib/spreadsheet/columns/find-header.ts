import { importLimits } from '../read/import-limits';

/**
 * Index of the row most likely to be the heading: where most cells are known by `countKnown`, `enough` at least (fewer are a
 * coincidence). `null` when none of the first rows looks like one.
 */
export function findHeader(
	rows: readonly (readonly string[])[],
	countKnown: (row: readonly string[]) => number,
	enough = 3,
): number | null {
	let best: number | null = null;
	let most = enough - 1;
	rows.slice(0, importLimits.head).forEach((row, index) => {
		const known = countKnown(row);
		if (known > most) [best, most] = [index, known];
	});
	return best;
}

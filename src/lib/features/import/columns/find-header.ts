import type { Unsur } from '#shared/records/reference-questionnaire';
import { importLimits } from '../read/import-limits';
import { guessColumns } from './guess-columns';

/** Fewer recognised headings than this are a coincidence. */
const enough = 3;

/** Index of the row most likely to be the heading, or `null` when none of the first rows looks like one. */
export function findHeader(rows: readonly (readonly string[])[], unsur: readonly Unsur[]): number | null {
	let best: number | null = null;
	let most = enough - 1;
	rows.slice(0, importLimits.head).forEach((row, index) => {
		const known = guessColumns(row, unsur).filter((guess) => guess !== null).length;
		if (known > most) [best, most] = [index, known];
	});
	return best;
}

import { findHeader as findBest } from '$lib/spreadsheet/columns/find-header';
import type { Unsur } from '#shared/survey/kinds/reference-questionnaire';
import { guessColumns } from './guess-columns';

/** Index of the row most likely to be the heading of answers, or `null` when none of the first rows looks like one. */
export function findHeader(rows: readonly (readonly string[])[], unsur: readonly Unsur[]): number | null {
	return findBest(rows, (row) => guessColumns(row, unsur).filter((guess) => guess !== null).length);
}

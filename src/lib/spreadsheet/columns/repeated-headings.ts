import { plainWords } from './plain-words';

/** Headings that occur more than once, with the columns they stand in. Empty headings do not count. */
export function repeatedHeadings(headings: readonly string[]): { heading: string; columns: number[] }[] {
	const places = new Map<string, number[]>();
	headings.forEach((heading, column) => {
		const key = plainWords(heading);
		if (key) places.set(key, [...(places.get(key) ?? []), column]);
	});
	return [...places.values()].filter((columns) => columns.length > 1).map((columns) => ({ heading: headings[columns[0]!]!, columns }));
}

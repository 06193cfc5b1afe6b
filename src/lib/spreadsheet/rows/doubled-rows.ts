/** For each value that stands in several rows: those rows, in order. Empty values do not count. */
export function doubledRows(rows: readonly { row: number; value: string | undefined }[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (const { row, value } of rows) if (value) places.set(value, [...(places.get(value) ?? []), row]);
	for (const [value, at] of places) if (at.length < 2) places.delete(value);
	return places;
}

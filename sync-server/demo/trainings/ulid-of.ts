/** An id in the form of a ULID, the same at every seeding: of a sort (letters of Crockford's base 32) and a number. */
export function ulidOf(sort: string, n: number): string {
	return `01KDTRAN${sort.padEnd(4, '0')}${String(n).padStart(14, '0')}`;
}

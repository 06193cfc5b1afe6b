/** Whether two values are the same as JSON, whatever the order of their fields. */
export function sameValue(found: unknown, wanted: unknown): boolean {
	return JSON.stringify(sorted(found)) === JSON.stringify(sorted(wanted));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)])); // prettier-ignore
}

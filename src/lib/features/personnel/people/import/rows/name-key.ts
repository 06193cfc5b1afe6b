/** A name without titles, case and signs, for finding the person a cell means: "Drs. Jonter Purba, M.Si." is "jonter purba". */
export function nameKey(name: string): string {
	return name
		.replace(/,.*$/, '')
		.toLowerCase()
		.replace(/\b(prof|dra?s?|ir|h|hj|apt|ns)\b\.?\s*/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Name of an exported file: what it is, which period and which unit, by their codes; nothing about a person. */
export function fileName(what: string, period: string, unit: string, extension: 'csv' | 'xlsx'): string {
	const parts = ['skm', what, period, unit || 'kota'].map((part) => part.replace(/[^A-Za-z0-9.-]+/g, '-'));
	return `${parts.join('_')}.${extension}`;
}

/** Months as they stand in the numbers of official letters. */
const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const numberPlace = /\{nomor(?::([1-9]))?\}/g;

/** Whether numbers of this pattern differ from each other: it has a place for the running number. */
export function hasNumberPlace(pattern: string): boolean {
	return new RegExp(numberPlace.source).test(pattern);
}

/** Places of a pattern nobody fills: `{nomer}`, `{Tahun}`. */
export function unknownPlaces(pattern: string): string[] {
	return (
		pattern
			.replace(numberPlace, '')
			.replace(/\{(tahun|bulan)\}/g, '')
			.match(/\{[^{}]*\}?/g) ?? []
	);
}

/**
 * The number of a certificate: `{nomor}` is the running number, `{nomor:4}` at least four digits of it, `{tahun}` the year and `{bulan}` the month in
 * Roman figures it was issued in. `800.2.4/{nomor:4}/BKPSDM/{tahun}` gives `800.2.4/0007/BKPSDM/2026`.
 */
export function certificateNumber(pattern: string, sequence: number, date: string): string {
	return pattern
		.replace(numberPlace, (_, digits?: string) => String(sequence).padStart(Number(digits ?? 1), '0'))
		.replaceAll('{tahun}', date.slice(0, 4))
		.replaceAll('{bulan}', romanMonths[Number(date.slice(5, 7)) - 1] ?? '');
}

/**
 * What shares one row of running numbers: the pattern with the year of the date in it, whether the pattern names the year or it was typed, so that no number comes
 * twice. How many digits are written, blanks and capitals do not make another row; nor does the month, for numbers run on through the year.
 */
export function numberSeries(pattern: string, date: string): string {
	const plain = pattern.replace(numberPlace, '{NOMOR}').replaceAll('{tahun}', date.slice(0, 4));
	return plain.replace(/\s+/g, '').toUpperCase();
}

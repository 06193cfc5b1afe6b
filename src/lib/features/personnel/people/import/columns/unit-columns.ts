import type { HeadingWords } from '$lib/spreadsheet/columns/guess-targets';

/** What a column of a list of units can hold. */
export const unitFields = ['code', 'name', 'kind', 'parent'] as const;
export type UnitField = (typeof unitFields)[number];

/** Words of headings, the parent's before the unit's own. */
export const unitHeadings: HeadingWords<UnitField> = [
	['parent', /\b(induk|parent)\b/],
	['kind', /^(jenis|kind)\b/],
	['code', /^(kode|code)\b/],
	['name', /^(nama|unit|name)\b/],
];

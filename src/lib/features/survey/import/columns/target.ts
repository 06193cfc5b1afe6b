/** What a column of the file can hold besides an unsur's answers. */
export const extraTargets = ['date', 'slot', 'sex', 'age', 'education', 'occupation', 'service', 'kelurahan', 'suggestion'] as const;
export type ExtraTarget = (typeof extraTargets)[number];

/** Where a column's cells go: an unsur (`unsur:waktu`), another field, or nowhere. */
export type Target = `unsur:${string}` | ExtraTarget;

/** The unsur key of a target, or `null` when it is another field. */
export function unsurOf(target: Target): string | null {
	return target.startsWith('unsur:') ? target.slice(6) : null;
}

/** The two official orders: U8 is pengaduan in the regulation's list, sarana on its form. */
export type UnsurOrder = 'list' | 'form';

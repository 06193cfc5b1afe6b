import type { PeopleIndex } from '../../data/load-people';

/** The mayor in the personnel list: whose post is "Wali Kota", and no deputy's or secretary's; `null` when none is listed. */
export function mayorOf({ entries }: Pick<PeopleIndex, 'entries'>): string | null {
	return (
		entries.find(({ post, leftOn }) => leftOn === null && /^(pj\.?\s+)?wali\s?kota(\s+pematang\s?siantar)?$/i.test(post.trim()))?.id ?? null
	);
}

import type { PostKind, PostLevel } from '../personnel/post-words';

/** Kinds of post that usually appraise, and usually stand above the appraiser. */
export interface AppraiserDefault {
	appraiser: readonly PostKind[];
	superior: readonly (PostKind | 'mayor')[];
}

const higher: readonly PostKind[] = ['pengawas', 'administrator', 'jpt'];

/** BKN's table as far as it was read. The mayor (Wali Kota) has no kind of post. */
const byKind: Partial<Record<PostKind, AppraiserDefault>> = {
	administrator: { appraiser: ['jpt'], superior: ['mayor'] },
	pengawas: { appraiser: ['administrator'], superior: ['jpt'] },
	pelaksana: { appraiser: ['pengawas'], superior: ['administrator'] },
	'fungsional-keahlian': { appraiser: higher, superior: [] },
	'fungsional-keterampilan': { appraiser: higher, superior: [] },
};

const byLevel: Partial<Record<PostLevel, AppraiserDefault>> = {
	'ahli-muda': { appraiser: ['administrator', 'jpt'], superior: ['jpt'] },
	'ahli-madya': { appraiser: ['jpt'], superior: ['jpt'] },
};

/**
 * Who usually appraises a post: a hint only. Teams and acting officials depart from it, and since the delayering a unit may have no pengawas, so
 * nothing is refused for departing. `null` where nothing usual was found in a source (JPT, Ahli Utama, `other`).
 */
export function appraiserDefault(kind: PostKind, level: PostLevel | null): AppraiserDefault | null {
	if (level === 'ahli-utama') return null;
	return (level && byLevel[level]) ?? byKind[kind] ?? null;
}

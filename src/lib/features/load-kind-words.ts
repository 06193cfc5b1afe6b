import { m } from '$lib/paraglide/messages';
import { domains } from './domains';
import type { WordsOfKind } from './manifest';

/** Fetches what every domain says about its kinds. */
export async function loadKindWords(): Promise<WordsOfKind> {
	const known = new Map((await Promise.all(domains.map(({ kindWords }) => kindWords()))).flatMap((words) => Object.entries(words)));
	return (kind) => known.get(kind) ?? { name: m.kind_other };
}

import { openApp } from '$lib/open-app';
import { loadKindWords } from '$lib/features/load-kind-words';
import type { PageLoad } from './$types';

/** The words of every kind; and what follows from the records, because a choice between two versions stores one. */
export const load: PageLoad = async () => {
	const [app, { derivedTables }] = await Promise.all([openApp(), import('$lib/features/derived')]);
	if (app) app.db.derived = derivedTables;
	return { wordsOf: await loadKindWords() };
};

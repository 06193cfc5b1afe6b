import { loadKindWords } from '$lib/features/load-kind-words';
import type { PageLoad } from './$types';

/** The words of every kind are fetched for the pages that show records of every kind. */
export const load: PageLoad = async () => ({ wordsOf: await loadKindWords() });

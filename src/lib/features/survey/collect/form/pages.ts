import type { ResponseDraft } from '../draft';

/** Pages of the handed-over questionnaire in their order; a page of a question is named by its unsur key. */
export function pagesOf(draft: Pick<ResponseDraft, 'citizenProfile'>, keys: readonly string[]): string[] {
	return ['notice', ...(draft.citizenProfile ? ['profile'] : []), ...keys, 'closing'];
}

/** The page after `page`; the last one stays. An unknown page begins anew. */
export function pageAfter(pages: readonly string[], page: string): string {
	return pages[Math.min(pages.indexOf(page) + 1, pages.length - 1)]!;
}

/** The page before `page`; the first one stays. */
export function pageBefore(pages: readonly string[], page: string): string {
	return pages[Math.max(pages.indexOf(page) - 1, 0)]!;
}

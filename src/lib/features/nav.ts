import { m } from '$lib/paraglide/messages';
import type { Session } from '#shared/kernel/session';
import { domains } from './domains';
import { pageGroups, type DomainPage, type HomeOwner, type PageGroup, type SearchHit } from './manifest';

/** The pages of one group of the navigation that this person may open. */
export interface NavGroup {
	group: PageGroup;
	pages: DomainPage[];
}

const all = domains.flatMap(({ pages }) => pages);

/** The navigation of this person: groups with at least one page, in order. What one may not do is not shown. */
export function navOf(session: Session): NavGroup[] {
	const mine = all.filter((page) => !page.hidden?.(session) && page.may(session));
	return pageGroups.map((group) => ({ group, pages: mine.filter((page) => page.group === group) })).filter(({ pages }) => pages.length > 0);
}

/** The page an address belongs to: the page itself or what lies below it. */
export function pageAt(pathname: string): DomainPage | undefined {
	return all.find(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)));
}

/** What a group of the navigation is called. */
export const groupWords: Readonly<Record<PageGroup, () => string>> = {
	own: m.nav_group_own,
	citizens: m.nav_group_citizens,
	performance: m.nav_group_performance,
	training: m.nav_group_training,
	office: m.nav_group_office,
	settings: m.nav_group_settings,
};

/** People, units and whatever else the domains let this person find. */
export async function searchHits(owner: HomeOwner): Promise<SearchHit[]> {
	return (await Promise.all(domains.map(({ search }) => search?.(owner) ?? []))).flat();
}

/** What one can do on the page an address belongs to, a sentence a line; empty where no page is known. */
export async function helpAt(pathname: string): Promise<string> {
	const here = pageAt(pathname);
	const found = domains.find(({ pages }) => pages.some((page) => page === here));
	return (await found?.help())?.[here!.path]?.() ?? '';
}

/** Whether this person may open the page at `pathname` (its own or one below it). Unknown addresses are nobody's secret. */
export function mayOpen(session: Session, pathname: string): boolean {
	return pageAt(pathname)?.may(session) ?? true;
}

import type { Session } from '#shared/kernel/session';
import { domains } from './domains';
import { pageGroups, type DomainPage, type PageGroup } from './manifest';

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

/** Whether this person may open the page at `pathname` (its own or one below it). Unknown addresses are nobody's secret. */
export function mayOpen(session: Session, pathname: string): boolean {
	return pageAt(pathname)?.may(session) ?? true;
}

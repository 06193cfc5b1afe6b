import type { Session } from '#shared/kernel/session';
import { domains } from './domains';
import type { HomeOwner, LoadedHomePart } from './manifest';

const parts = domains.flatMap(({ home }) => home);

/** What is due for this person in every domain, in order; fetches only the parts of own roles. */
export function loadHome(owner: HomeOwner): Promise<LoadedHomePart[]> {
	return Promise.all(parts.filter(({ may }) => may(owner.who)).map(({ load }) => load(owner)));
}

/** Whether any part is there for one of this person's roles, besides those everybody has. */
export function hasOwnWork(session: Session): boolean {
	return parts.some(({ may }) => may(session) && !may({ ...session, roles: [] }));
}

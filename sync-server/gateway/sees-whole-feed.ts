import type { Feed } from '#shared/records/feeds';
import { kinds } from '#shared/records/kinds';
import { pullClauses } from '#shared/rules/access';
import type { Session } from '#shared/rules/session';

/** Whether every record of the feed is in the session's scope, so that the feed's size is the size of the pull. */
export function seesWholeFeed(session: Session, feed: Feed): boolean {
	const open = pullClauses(session, feed).filter((clause) => !clause.units && !clause.by && !clause.subjects);
	return [...kinds.values()].every((kind) => kind.feed !== feed || open.some((clause) => clause.kinds.includes(kind.kind)));
}

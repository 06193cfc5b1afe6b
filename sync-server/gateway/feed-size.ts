import type { Feed } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import { accessTo } from '#shared/access';
import type { Session } from '#shared/kernel/session';
import type { Store } from '../store/store';

/** Counts the records of a feed a session sees. */
export type CountFeed = () => Promise<number>;

/**
 * How to count what a session sees of a feed, when every kind is open to it as a whole or not at all (to HR all of `appraisal` but the pins and
 * the outcomes); `null` for anybody else: a size would tell of others' records.
 */
export function feedSize(store: Store, feed: Feed, session: Session): CountFeed | null {
	const { whole, closed } = accessTo(session, feed);
	const ofFeed = [...kinds.values()].filter((kind) => kind.feed === feed).map(({ kind }) => kind);
	if (whole.size === 0 || !ofFeed.every((kind) => closed.has(kind) || whole.has(kind))) return null;
	return async () => {
		const db = store.db(feed);
		// CouchDB counts its design documents, which nobody is sent.
		const hidden = ['_design/', ...[...closed].map((kind) => `${kind}:`)].map((prefix) =>
			db.allDocs({ startkey: prefix, endkey: `${prefix}\uffff` }),
		);
		const [{ doc_count }, ...counted] = await Promise.all([db.info(), ...hidden]);
		return counted.reduce((left, { rows }) => left - rows.length, doc_count);
	};
}

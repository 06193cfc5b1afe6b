import type { Feed } from '#shared/kernel/feeds';
import type { Boot } from '#shared/kernel/lineage';
import type { Session } from '#shared/kernel/session';
import { pullSelector } from '#shared/access';
import { readLineage } from '../store/lineage';
import type { Store } from '../store/store';
import { feedSize } from './feed-size';

/** `GET /db/<feed>`: CouchDB's database info, without what would tell of records outside the scope, and the lineage. */
export interface FeedInfo {
	db_name: Feed;
	update_seq: string | number;
	/** Only for a session to which every kind of the feed is open as a whole, or closed. */
	doc_count?: number;
	instance_start_time: '0';
	lineage: Boot[];
}

export async function feedInfo(store: Store, feed: Feed, session: Session): Promise<FeedInfo> {
	const db = store.db(feed);
	// Of a feed that is closed to the session not even how far it has got.
	if (pullSelector(session, feed) === null) {
		const lineage = (await readLineage(db)).map(({ boot }) => ({ boot, seq: 0 }));
		return { db_name: feed, update_seq: 0, instance_start_time: '0', lineage };
	}
	const [{ update_seq }, size, lineage] = await Promise.all([db.info(), feedSize(store, feed, session)?.(), readLineage(db)]);
	return {
		db_name: feed,
		update_seq,
		...(size !== undefined && { doc_count: size }),
		instance_start_time: '0',
		lineage,
	};
}

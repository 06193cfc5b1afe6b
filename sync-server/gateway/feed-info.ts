import type { Feed } from '#shared/records/feeds';
import type { Boot } from '#shared/rules/lineage';
import type { Session } from '#shared/rules/session';
import { readLineage } from '../store/lineage';
import type { Store } from '../store/store';
import { seesWholeFeed } from './sees-whole-feed';

/** `GET /db/<feed>`: CouchDB's database info, without what would tell of records outside the scope, and the lineage. */
export interface FeedInfo {
	db_name: Feed;
	update_seq: string | number;
	/** Only for a session whose scope is the whole feed. */
	doc_count?: number;
	instance_start_time: '0';
	lineage: Boot[];
}

export async function feedInfo(store: Store, feed: Feed, session: Session): Promise<FeedInfo> {
	const db = store.db(feed);
	const [{ update_seq, doc_count }, lineage] = await Promise.all([db.info(), readLineage(db)]);
	return {
		db_name: feed,
		update_seq,
		...(seesWholeFeed(session, feed) && { doc_count }),
		instance_start_time: '0',
		lineage,
	};
}

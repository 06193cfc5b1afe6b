import type { Feed } from '#shared/records/feeds';
import { seqNumber } from '#shared/rules/lineage';
import type { Session } from '#shared/rules/session';
import type { Store } from '../store/store';
import type { AskedChanges } from './changes-question';
import { seesWholeFeed } from './sees-whole-feed';

/**
 * At most how many rows lie after `since`, for a bar of progress; `null` when the session sees only a part of the
 * feed, or asked for less than all.
 */
export async function changesTotal(store: Store, feed: Feed, session: Session, asked: AskedChanges): Promise<number | null> {
	if (!seesWholeFeed(session, feed) || asked.docIds || asked.descending || asked.feed !== 'normal') return null;
	const { doc_count, update_seq } = await store.db(feed).info();
	const since = asked.since === 'now' ? seqNumber(update_seq) : seqNumber(asked.since);
	return Math.min(doc_count, Math.max(0, seqNumber(update_seq) - since));
}

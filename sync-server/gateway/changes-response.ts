import type { Feed } from '#shared/kernel/feeds';
import { mayPull, pullSelector } from '#shared/access';
import type { Session } from '#shared/kernel/session';
import type { ChangesPage, Stored } from '../store/changes';
import type { Store } from '../store/store';
import { changesText, type ChangesReader } from './changes-text';
import type { AskedChanges } from './changes-question';
import type { Logger } from '../log';
import { feedSize } from './feed-size';
import { streamPages } from './stream-pages';
import { waitForChange } from './wait-for-change';

/** Rows read and sent at once: large enough for the store, small enough to begin soon and to hold in memory. */
const pageSize = 1_000;

/** Seen by nobody: of a feed without any clause only the sequence is answered. */
const nothing = { _id: '' };

interface Asking {
	store: Store;
	log: Logger;
	feed: Feed;
	session: Session;
	/** Aborted when the client has gone. */
	signal: AbortSignal;
	gzip: boolean;
}

/**
 * The answer to `_changes`: streamed, one row a line, page by page as the store gives them, gzipped when the client
 * takes it. The first page is read before the headers go out, so that trouble with it still has a status.
 * `Hitei-Total` says how many rows are to come at most, where that can be told (`feed-size.ts`).
 */
export async function changesResponse(
	asking: Asking,
	asked: AskedChanges,
): Promise<{ body: ReadableStream<Uint8Array>; headers: Record<string, string> }> {
	const { feed, gzip, log, signal } = asking;
	const reader = await openReader(asking, asked);
	const total = await rowsToCome(asking, asked, reader.first);
	const pages = changesText(asked, reader);
	const first = await pages.next();
	const broke = () => signal.aborted || log.warn({ feed }, 'a stream of changes broke off');
	return {
		body: streamPages(first.done ? null : first.value, pages, gzip, broke),
		headers: {
			'Content-Type': 'application/json',
			Vary: 'Accept-Encoding',
			...(gzip && { 'Content-Encoding': 'gzip' }),
			...(total !== null && { 'Hitei-Total': String(total) }),
		},
	};
}

async function openReader({ store, feed, session, signal }: Asking, asked: AskedChanges): Promise<ChangesReader> {
	const { docIds, descending, seqInterval } = asked;
	const selector = pullSelector(session, feed) ?? nothing;
	const accept = (record: Stored) => mayPull(session, feed, record);
	const read: ChangesReader['read'] = (since, left) => {
		const limit = Math.min(left, docIds ? Math.max(1, docIds.length) : pageSize);
		return store.changes(feed, { since, limit, selector, accept, docIds, descending, seqInterval }, signal);
	};
	const first = await read(asked.since, asked.limit ?? Infinity);
	return { first, read, wait: (since) => waitForChange(store.db(feed), since, asked, signal) };
}

/** At most how many rows the answer has; `null` when that cannot be told without telling of others' records. */
async function rowsToCome({ store, feed, session }: Asking, asked: AskedChanges, { rows, pending }: ChangesPage): Promise<number | null> {
	if (asked.docIds || asked.descending || asked.feed !== 'normal') return null;
	const count = feedSize(store, feed, session);
	if (!count) return null;
	if (pending === 0) return rows.length;
	return Math.min(await count(), rows.length + pending, asked.limit ?? Infinity);
}

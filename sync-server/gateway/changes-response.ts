import type { Feed } from '#shared/records/feeds';
import type { Session } from '#shared/rules/session';
import type { Store } from '../store/store';
import { changesText } from './changes-text';
import { changesTotal } from './changes-total';
import type { AskedChanges } from './changes-question';
import type { Logger } from '../log';
import { streamPages } from './stream-pages';

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
 * `Hitei-Total` says how many rows are to come at most, when the scope is the whole feed.
 */
export async function changesResponse(
	asking: Asking,
	asked: AskedChanges,
): Promise<{ body: ReadableStream<Uint8Array>; headers: Record<string, string> }> {
	const { store, feed, session, signal, gzip, log } = asking;
	const total = await changesTotal(store, feed, session, asked);
	const pages = changesText(store, feed, session, asked, signal);
	const first = await pages.next();
	const broke = () => log.warn({ feed }, 'a stream of changes broke off');
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

import { accessTo } from '#shared/access';
import type { Logger } from '../log';
import type { ChangesPage } from '../store/changes';
import type { AskedChanges } from './changes-question';
import { openReader, type Reading } from './changes-reader';
import { changesText } from './changes-text';
import { feedSize } from './feed-size';
import { jsonHeaders, streamPages } from './stream-pages';

interface Asking extends Reading {
	log: Logger;
	gzip: boolean;
	/** Called once nothing more is sent. */
	over(): void;
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
	const { feed, gzip, log, signal, until } = asking;
	const { total, pages, first } = await begin(asking, asked).catch((error: unknown) => {
		asking.over();
		throw error;
	});
	const broke = () => signal.aborted || until.aborted || log.warn({ feed }, 'a stream of changes broke off');
	return {
		body: streamPages(first.done ? null : first.value, pages, gzip, { broke, over: asking.over }),
		headers: { ...jsonHeaders(gzip), ...(total !== null && { 'Hitei-Total': String(total) }) },
	};
}

async function begin(asking: Asking, asked: AskedChanges) {
	const reader = await openReader(asking, asked);
	const total = await rowsToCome(asking, asked, reader.first);
	const pages = changesText(asked, reader);
	return { total, pages, first: await pages.next() };
}

/** At most how many rows the answer has; `null` when that cannot be told without telling of others' records. */
async function rowsToCome({ store, feed, session }: Asking, asked: AskedChanges, { rows, pending }: ChangesPage): Promise<number | null> {
	if (asked.docIds || asked.descending || asked.feed !== 'normal') return null;
	const count = feedSize(store, feed, session);
	if (!count) return null;
	if (pending === 0) return rows.length;
	// To count them would take longer than to send them.
	if (accessTo(session, feed).keys) return null;
	return Math.min(await count(), rows.length + pending, asked.limit ?? Infinity);
}

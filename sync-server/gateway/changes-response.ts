import type { Feed } from '#shared/kernel/feeds';
import { mayPull, pullSelector } from '#shared/access';
import type { Session } from '#shared/kernel/session';
import { setTimeout as wait } from 'node:timers/promises';
import { UnknownSequence, type ChangesPage, type Stored } from '../store/changes';
import type { Store } from '../store/store';
import { changesText, type ChangesReader } from './changes-text';
import type { AskedChanges } from './changes-question';
import type { Logger } from '../log';
import { feedSize } from './feed-size';
import { streamPages } from './stream-pages';
import { waitForChange } from './wait-for-change';
import { isKnown, readSequence, witnessedPage, type WitnessedSequence } from './witnessed-sequence';

/** Rows read and sent at once: large enough for the store, small enough to begin soon and to hold in memory. */
const pageSize = 1_000;

/** Seen by nobody: of a feed without any clause only the sequence is answered. */
const nothing = { _id: '' };

interface Asking {
	store: Store;
	log: Logger;
	feed: Feed;
	session: Session;
	/** ULID of this start of the gateway. */
	boot: string;
	/** Whether the app asks, which knows how to give back what a restored office has lost. */
	app: boolean;
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

async function openReader(asking: Asking, asked: AskedChanges): Promise<ChangesReader> {
	const { store, feed, session, boot, signal } = asking;
	const { docIds, descending, seqInterval } = asked;
	const selector = pullSelector(session, feed) ?? nothing;
	const accept = (record: Stored) => mayPull(session, feed, record);
	const start = await startOf(asking, asked.since, accept);
	let { witness } = start;
	const read: ChangesReader['read'] = async (since, left) => {
		const limit = Math.min(left, docIds ? Math.max(1, docIds.length) : pageSize);
		const question = { since: readSequence(String(since)).seq, limit, selector, accept, docIds, descending, seqInterval };
		const page = await store.changes(feed, question, signal);
		if (store.kind === 'embedded' || descending || docIds) return page;
		const witnessed = witnessedPage(page, boot, witness);
		({ witness } = witnessed);
		return witnessed.page;
	};
	const first = await read(start.seq, asked.limit ?? Infinity);
	return { first, read, wait: (since) => waitForChange(store.db(feed), readSequence(String(since)).seq, asked, signal) };
}

/**
 * Where to begin. A sequence of another start of the gateway, whose newest record this store does not know, is one of a
 * store that was set back since: the app is told, and gives back what is lost; any other reader begins at the start.
 */
async function startOf({ store, feed, boot, app }: Asking, since: string, sees: (record: Stored) => boolean): Promise<WitnessedSequence> {
	const given = readSequence(since);
	if (store.kind === 'embedded' || !given.witness || given.boot === boot) return given;
	for (let attempt = 0; attempt < 3; attempt++) {
		if (await isKnown(store.db(feed), given.witness, sees)) return given;
		await wait(200); // one node of a cluster may be behind
	}
	if (app) throw new UnknownSequence();
	return { seq: '0' };
}

/** At most how many rows the answer has; `null` when that cannot be told without telling of others' records. */
async function rowsToCome({ store, feed, session }: Asking, asked: AskedChanges, { rows, pending }: ChangesPage): Promise<number | null> {
	if (asked.docIds || asked.descending || asked.feed !== 'normal') return null;
	const count = feedSize(store, feed, session);
	if (!count) return null;
	if (pending === 0) return rows.length;
	return Math.min(await count(), rows.length + pending, asked.limit ?? Infinity);
}

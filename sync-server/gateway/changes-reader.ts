import { setTimeout as wait } from 'node:timers/promises';
import { accessTo } from '#shared/access';
import type { Feed } from '#shared/kernel/feeds';
import type { Session } from '#shared/kernel/session';
import { UnknownSequence, type ChangesPage, type Stored } from '../store/changes';
import type { Store } from '../store/store';
import type { AskedChanges } from './changes-question';
import type { ChangesReader } from './changes-text';
import { sees } from './sees';
import { waitForChange } from './wait-for-change';
import { isKnown, readSequence, witnessedPage, type WitnessedSequence } from './witnessed-sequence';

/** Rows read and sent at once: large enough for the store, small enough to begin soon and to hold in memory. */
const pageSize = { first: 200, most: 1_000, characters: 8_000_000 } as const;

/** Who reads which feed. */
export interface Reading {
	store: Store;
	feed: Feed;
	session: Session;
	/** ULID of this start of the gateway. */
	boot: string;
	/** Whether the app asks, which knows how to give back what a restored office has lost. */
	app: boolean;
	/** Aborted when the client has gone. */
	signal: AbortSignal;
	/** Aborted when the session has ended or may no longer see the same. */
	until: AbortSignal;
	/** Whether the session still is what it was; asked before what was waited for goes out. */
	isUnchanged(): Promise<boolean>;
}

/** Reads the first page, and tells how the rest is read. Throws `UnknownSequence` and what the store throws. */
export async function openReader(reading: Reading, asked: AskedChanges): Promise<ChangesReader> {
	const { store, feed, session, boot, signal, until } = reading;
	const { docIds, descending, seqInterval } = asked;
	const { selector, keys, digest: scope } = accessTo(session, feed);
	const over = AbortSignal.any([signal, until]);
	if (!selector) return closedReader(asked, over);
	const accept = sees(session, feed);
	const start = await startOf(reading, asked.since, accept);
	let { witness } = start;
	// A store that reads by length gives as much as is good; of another one the rows tell how many of them are.
	let rows: number = store.kind === 'embedded' ? pageSize.most : pageSize.first;
	const read: ChangesReader['read'] = async (since, left) => {
		if (until.aborted) return ended(since, asked);
		const limit = Math.min(left, docIds ? Math.max(1, docIds.length) : rows);
		const question = { since: readSequence(String(since)).seq, limit, selector, keys, scope, accept, docIds, descending, seqInterval };
		const page = await store.changes(feed, question, signal);
		if (page.size !== undefined && page.rows.length > 0) rows = fitting(page.rows.length / page.size);
		// While the store was reading, or before what it read was written.
		const changed = asked.feed !== 'normal' && page.rows.length > 0 && !(await reading.isUnchanged());
		if (until.aborted || changed) return ended(since, asked);
		if (store.kind === 'embedded' || descending || docIds) return page;
		const witnessed = witnessedPage(page, boot, witness);
		({ witness } = witnessed);
		return witnessed.page;
	};
	const first = await read(start.seq, asked.limit ?? Infinity);
	return { first, read, wait: (since) => waitForChange(store.db(feed), readSequence(String(since)).seq, asked, over) };
}

/** How many rows a page is to have of which there go so many to a character. */
function fitting(perCharacter: number): number {
	return Math.min(pageSize.most, Math.max(1, Math.floor(perCharacter * pageSize.characters)));
}

/** Of a feed that is closed to the session nothing is told, not even that something was written. */
function closedReader(asked: AskedChanges, over: AbortSignal): ChangesReader {
	const nothing: ChangesPage = { rows: [], lastSeq: 0, pending: 0 };
	return { first: nothing, read: async () => nothing, wait: () => waitForChange(null, 0, asked, over) };
}

/** A waiting feed ends in peace where it is; the middle of a long answer must not look like its end. */
function ended(since: string | number, { feed }: AskedChanges): ChangesPage {
	if (feed === 'normal') throw new Error('The session has ended.');
	return { rows: [], lastSeq: since, pending: 0 };
}

/**
 * Where to begin. A sequence of another start of the gateway, whose newest record this store does not know, is one of a
 * store that was set back since: the app is told, and gives back what is lost; any other reader begins at the start.
 */
async function startOf(
	{ store, feed, boot, app }: Reading,
	since: string,
	isSeen: (record: Stored) => boolean,
): Promise<WitnessedSequence> {
	const given = readSequence(since);
	if (store.kind === 'embedded' || !given.witness || given.boot === boot) return given;
	for (let attempt = 0; attempt < 3; attempt++) {
		if (await isKnown(store.db(feed), given.witness, isSeen)) return given;
		await wait(200); // one node of a cluster may be behind
	}
	if (app) throw new UnknownSequence();
	return { seq: '0' };
}

import type { Feed } from '#shared/records/feeds';
import { mayPull, pullSelector } from '#shared/rules/access';
import type { Session } from '#shared/rules/session';
import type { ChangesPage, ChangesRow, Stored } from '../store/changes';
import type { Store } from '../store/store';
import type { AskedChanges } from './changes-question';
import { waitForChange } from './wait-for-change';

/** Rows read and sent at once: large enough for the store, small enough to begin soon and to hold in memory. */
const pageSize = 1_000;

/** Seen by nobody: of a feed without any clause only the sequence is answered. */
const nothing = { _id: '' };

/**
 * The body of a `_changes` answer as CouchDB prints it, in pieces of whole lines; the next page is read while the
 * last one is on its way. Throws what the store throws.
 */
export async function* changesText(
	store: Store,
	feed: Feed,
	session: Session,
	asked: AskedChanges,
	signal: AbortSignal,
): AsyncGenerator<string, void, void> {
	const selector = pullSelector(session, feed) ?? nothing;
	const accept = (record: Stored) => mayPull(session, feed, record);
	const print = (row: ChangesRow) => rowText(row, asked.includeDocs);
	const read = (since: string | number, left: number): Promise<ChangesPage> => {
		const { docIds, descending, seqInterval } = asked;
		const limit = Math.min(left, docIds ? Math.max(1, docIds.length) : pageSize);
		return store.changes(feed, { since, limit, selector, accept, docIds, descending, seqInterval }, signal);
	};
	const lines = asked.feed === 'continuous';
	let left = asked.limit ?? Number.MAX_SAFE_INTEGER;
	let page = await read(asked.since, left);
	let text = lines ? '' : '{"results":[\n';
	let separator = '';
	for (let waiting = asked.feed !== 'normal'; ;) {
		left -= page.rows.length;
		const full = left <= 0 || asked.descending || !!asked.docIds;
		const next = page.pending > 0 && !full ? read(page.lastSeq, left) : null;
		// Asked for now, wanted later: a failure must not count as unhandled meanwhile.
		next?.catch(() => undefined);
		for (const row of page.rows) {
			text += lines ? `${print(row)}\n` : `${separator}${print(row)}`;
			separator = ',\n';
		}
		if (page.rows.length > 0 && asked.feed === 'longpoll') waiting = false;
		if (text) yield text;
		text = '';
		if (next) {
			page = await next;
			continue;
		}
		if (!waiting || full) break;
		const woken = yield* waitForChange(store.db(feed), page.lastSeq, asked, signal);
		if (!woken) waiting = false;
		page = await read(page.lastSeq, left);
	}
	const end = { last_seq: page.lastSeq, pending: page.pending };
	yield lines ? `${JSON.stringify(end)}\n` : `\n],\n${JSON.stringify(end).slice(1)}\n`;
}

function rowText({ seq, record }: ChangesRow, includeDocs: boolean): string {
	const row = { seq, id: record._id, changes: [{ rev: record._rev }], ...(includeDocs && { doc: record }) };
	return JSON.stringify(row);
}

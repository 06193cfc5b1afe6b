import type { ChangesPage, ChangesRow } from '../store/changes';
import type { AskedChanges } from './changes-question';

/** The first page and what comes after it: how the rest of an answer is read. */
export interface ChangesReader {
	first: ChangesPage;
	/** The page after `since`, of at most `left` rows. */
	read(since: string | number, left: number): Promise<ChangesPage>;
	/** Waits for a change after `since`; see `waitForChange`. */
	wait(since: string | number): AsyncGenerator<string, boolean, void>;
}

/** About how many characters go out in one piece. */
const piece = 1_000_000;

/**
 * The body of a `_changes` answer as CouchDB prints it, in pieces of whole lines; the next page is read while the
 * last one is on its way. Throws what the store throws.
 */
export async function* changesText(asked: AskedChanges, { first, read, wait }: ChangesReader): AsyncGenerator<string, void, void> {
	const print = (row: ChangesRow) => rowText(row, asked.includeDocs);
	const lines = asked.feed === 'continuous';
	let left = asked.limit ?? Infinity;
	let page = first;
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
			if (text.length < piece) continue;
			yield text;
			text = '';
		}
		if (page.rows.length > 0 && asked.feed === 'longpoll') waiting = false;
		if (text) yield text;
		text = '';
		if (next) {
			page = await next;
			continue;
		}
		if (!waiting || full) break;
		const woken = yield* wait(page.lastSeq);
		if (!woken) waiting = false;
		page = await read(page.lastSeq, left);
	}
	const end = { last_seq: page.lastSeq, pending: page.pending };
	yield lines ? `${JSON.stringify(end)}\n` : `\n],\n${JSON.stringify(end).slice(1)}\n`;
}

function rowText({ seq, record, json }: ChangesRow, includeDocs: boolean): string {
	const row = JSON.stringify({ seq, id: record._id, changes: [{ rev: record._rev }] });
	return includeDocs ? `${row.slice(0, -1)},"doc":${json ?? JSON.stringify(record)}}` : row;
}

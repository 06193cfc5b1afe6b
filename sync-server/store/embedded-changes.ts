import { UnknownSequence, type ChangesPage, type ChangesQuestion, type ChangesRow, type Stored } from './changes';
import { readIndexCursor } from './index-cursor';
import type { ReadSequence } from './level-sequence';
import { StoreUnavailable } from './store-unavailable';

/** Rows read from LevelDB at once when most of them may be outside the scope. */
const stride = 1_000;

/**
 * Reads one page of changes from LevelDB; `end` is the database's newest sequence. Cheap to filter here, so the
 * selector is not used. Stops when the asker has left.
 */
export async function embeddedChanges(
	read: ReadSequence,
	end: number,
	question: ChangesQuestion,
	signal?: AbortSignal,
): Promise<ChangesPage> {
	const { accept, limit, descending } = question;
	const rows: ChangesRow[] = [];
	// Few are read first where few are wanted, then twice as many each time: most may be outside the scope.
	let wanted = Math.min(stride, Math.max(16, limit));
	let after = descending ? 0 : Math.min(parseSequence(question.since, end), end);
	let before = end + 1;
	for (;;) {
		if (signal?.aborted) throw new StoreUnavailable('Nobody waits for this page any more.');
		const { entries, end: over } = await read(after, before, wanted, descending);
		for (const { seq, json } of entries) {
			if (descending) before = seq;
			else after = seq;
			const record = JSON.parse(json) as Stored;
			if (accept(record)) rows.push({ seq, record, json });
			if (rows.length === limit) return { rows, lastSeq: seq, pending: descending ? 0 : end - seq };
		}
		if (over) return { rows, lastSeq: descending ? before : end, pending: 0 };
		// What was cut short because it is long goes out before more is read.
		if (entries.length < wanted && rows.length > 0 && !descending) return { rows, lastSeq: after, pending: end - after };
		wanted = Math.min(stride, wanted * 2);
	}
}

/** A number, or the number in front of a CouchDB sequence (an office may have moved from CouchDB to the embedded store); from a place in CouchDB's index one begins anew. */
function parseSequence(since: string | number, end: number): number {
	if (since === 'now') return end;
	if (readIndexCursor(since)) return 0;
	if (!/^\d{1,15}(-.*)?$/.test(String(since))) throw new UnknownSequence();
	return Number.parseInt(String(since), 10);
}

import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { CursorRow, DeviceDb, SyncStatusRow } from '../db';
import { pulledRecord } from '../records/pulled-record';
import { recordTables } from '../records/record-tables';
import { storeRecords } from '../records/store-records';
import { Overtaken, RequestRefused } from './failure';
import { bootHeader, totalHeader, type Office } from './open-office';
import { readChanges, type Change } from './read-changes';

/** Rows per transaction: fewer are slower and take more disk, more are lost at a cut. */
const usualChunk = 500;

export interface PullOptions {
	db: DeviceDb;
	office: Office;
	feed: Feed;
	/** Scope of this feed under which to read, as the office names it. */
	scope: string;
	signal?: AbortSignal;
	/** Rows per transaction, for tests. */
	chunk?: number;
}

/**
 * How a pull ended: at the end of the feed; or at once, because scope or boot are not those of the cursor, or because
 * the office does not know its sequence.
 */
export type PullResult = { end: 'reached' } | { end: 'scope-changed'; scope: string } | { end: 'rebooted'; boot: string } | { end: 'lost' };

/**
 * Reads one feed from its cursor to its end, in one request. Documents, cursor, totals and progress go into one
 * transaction per chunk while the next one arrives; a cut keeps what was committed and the next pull goes on there.
 */
export async function pull({ db, office, feed, scope, signal, chunk = usualChunk }: PullOptions): Promise<PullResult> {
	const start: CursorRow = (await db.cursors.get(feed)) ?? { feed, seq: 0, scope, boot: '', loading: true };
	const path = `_changes?include_docs=true&since=${encodeURIComponent(start.seq)}`;
	const response = await office
		.feed(feed)
		.fetch(path, { headers: { Accept: 'application/json' } })
		.catch((error: unknown) => {
			if (error instanceof RequestRefused && error.status === 400 && start.seq !== 0) return null;
			throw error;
		});
	if (!response) return { end: 'lost' };
	const boot = response.headers.get(bootHeader) ?? '';
	const told = office.scopeOf(feed) ?? scope;
	const elsewhere = otherEnd(start, told, boot, scope);
	if (elsewhere) {
		await response.body?.cancel();
		return elsewhere;
	}

	const total = Number(response.headers.get(totalHeader)) || undefined;
	const rows = readChanges(response.body!);
	let cursor: CursorRow = { ...start, boot };
	let done = 0;
	let waiting: Change[] = [];
	let storing: Promise<unknown> = Promise.resolve();
	const flush = (changes: Change[], next: CursorRow) => {
		const previous = cursor;
		cursor = next;
		done += changes.length;
		const progress = done > 0 ? { phase: 'pulling' as const, done, total } : null;
		return storeChunk(db, changes, previous, next, progress);
	};
	for (;;) {
		const piece = await rows.next();
		if (piece.done) {
			await storing;
			await flush(waiting, { ...cursor, seq: piece.value, loading: false, at: new Date().toISOString() });
			return { end: 'reached' };
		}
		waiting.push(...piece.value);
		while (waiting.length >= chunk) {
			const ready = waiting.slice(0, chunk);
			waiting = waiting.slice(chunk);
			await storing;
			signal?.throwIfAborted();
			storing = flush(ready, { ...cursor, seq: ready.at(-1)!.seq });
			storing.catch(() => undefined); // seen at the next `await storing`
		}
	}
}

function otherEnd(start: CursorRow, told: string, boot: string, scope: string): PullResult | null {
	// First: a change of scope ends in a sweep, which must not take what a restored office has lost.
	if (start.boot && boot && start.boot !== boot) return { end: 'rebooted', boot };
	return told !== scope || start.scope !== scope ? { end: 'scope-changed', scope: told } : null;
}

function storeChunk(
	db: DeviceDb,
	changes: readonly Change[],
	previous: CursorRow,
	next: CursorRow,
	progress: Pick<SyncStatusRow, 'phase' | 'done' | 'total'> | null,
): Promise<void> {
	const puts: Envelope[] = [];
	const removals: string[] = [];
	for (const { id, deleted, doc } of changes) {
		if (deleted) removals.push(id);
		else {
			const record = pulledRecord.safeParse(doc);
			if (record.success) puts.push(record.data);
		}
	}
	return db.transaction('rw', [...recordTables(db), db.cursors, db.stale, db.status], async () => {
		const held = await db.cursors.get(next.feed);
		if (held && (held.seq !== previous.seq || held.scope !== previous.scope)) throw new Overtaken();
		await storeRecords(db, puts, removals, { loading: previous.loading });
		// Only after a change of scope is anything marked; a first load would else pay for a deletion per record.
		const marked = (next.loading || previous.loading) && (await db.stale.where('feed').equals(next.feed).first());
		if (marked) await db.stale.bulkDelete(changes.map(({ id }) => [next.feed, id]));
		await db.cursors.put(next);
		if (progress) await db.status.upsert('sync', progress);
	});
}

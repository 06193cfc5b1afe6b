import type { Envelope } from '#shared/kernel/envelope';
import { kinds } from '#shared/kinds';
import { limits } from '#shared/kernel/limits';
import type { DeviceDb, OutboxRow } from '../db';
import { written } from '../storage-failure';
import { enqueue } from './queue';

/** A record of more than `limits.document` bytes: the office would refuse it, so it is refused before it is saved. */
export class RecordTooLarge extends Error {
	constructor(readonly bytes: number) {
		super(`record of ${bytes} bytes, at most ${limits.document}`);
		this.name = 'RecordTooLarge';
	}
}

/**
 * The one door from a form to the road: in one strict transaction the drafts go out and the records go into the
 * outbox, all of them or none. A record already waiting or refused under the same id is replaced (edit and resend);
 * give it a new `edit`. Resolves after the commit. Throws `RecordTooLarge`, `StorageFull`, or
 * what IndexedDB throws: nothing has changed then.
 */
export async function submitRecords(db: DeviceDb, records: readonly Envelope[], draftIds: readonly string[] = []): Promise<void> {
	const queuedAt = new Date().toISOString();
	const rows = records.map((record): Omit<OutboxRow, 'place'> => {
		const bytes = new TextEncoder().encode(JSON.stringify(record)).length;
		if (bytes > limits.document) throw new RecordTooLarge(bytes);
		const feed = kinds.get(record.kind)!.feed;
		return { id: record._id, feed, kind: record.kind, state: 'waiting', queuedAt, attempts: 0, record };
	});
	await written(() =>
		db.transaction('rw', db.drafts, db.outbox, async () => {
			await enqueue(db, rows);
			await db.drafts.bulkDelete([...draftIds]);
		}),
	);
}

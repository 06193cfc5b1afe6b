import { ulid } from 'ulid';
import type { Envelope } from '#shared/kernel/envelope';
import type { DeviceDb, OutboxRow } from '../db';
import { written } from '../storage-failure';

/**
 * Sends a refused record again, repaired (`body`) or as it was, because the office has repaired the cause. Same id, same
 * base revision and the same time of the act, but a fresh `edit`: it is another attempt. Resolves after the commit with
 * the record as it now waits; `null` when no refused record of this id is there any more.
 */
export function resend(db: DeviceDb, id: string, body?: unknown): Promise<Envelope | null> {
	return written(() =>
		db.transaction('rw', db.outbox, async () => {
			const row = await db.outbox.get(id);
			if (row?.state !== 'refused') return null;
			const record = { ...row.record, edit: ulid(), ...(body !== undefined && { body }) };
			const next: OutboxRow = { ...row, state: 'waiting', attempts: 0, record };
			delete next.refusal;
			await db.outbox.put(next);
			return record;
		}),
	);
}

/** Takes a refused record out of the outbox because a person decided so; it is kept in `versions`. Ask first. */
export function withdraw(db: DeviceDb, id: string): Promise<void> {
	return written(() =>
		db.transaction('rw', db.outbox, db.versions, async () => {
			const row = await db.outbox.get(id);
			if (row?.state !== 'refused') return;
			await db.versions.add({ id, at: new Date().toISOString(), record: row.record, from: 'device' });
			await db.outbox.delete(id);
		}),
	);
}

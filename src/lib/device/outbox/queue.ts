import type { Collection, InsertType } from 'dexie';
import type { DeviceDb, OutboxRow } from '../db';

/** The outbox rows of one state, in the order in which they are sent: by place, never by a clock that somebody may set back. */
export function rowsInState(db: DeviceDb, state: OutboxRow['state']): Collection<OutboxRow, string, InsertType<OutboxRow, 'id'>> {
	return db.outbox.where('[state+place]').between([state, -Infinity], [state, Infinity]);
}

/**
 * Puts rows into the outbox, behind all others in the order given; one that replaces a row of its id takes that one's place, so that an
 * edited record stays before what was made on top of it. To be called inside a read-write transaction over `outbox`.
 */
export async function enqueue(db: DeviceDb, rows: readonly Omit<OutboxRow, 'place'>[]): Promise<void> {
	const held = await db.outbox.bulkGet(rows.map(({ id }) => id));
	let last = (await db.outbox.orderBy('place').last())?.place ?? 0;
	await db.outbox.bulkPut(rows.map((row, i) => ({ ...row, place: held[i]?.place ?? ++last })));
}

import { kinds } from '#shared/kinds';
import { mayPull } from '#shared/access';
import type { Feed } from '#shared/kernel/feeds';
import type { Session } from '#shared/kernel/session';
import type { DeviceDb, StaleRow } from '../db';
import { recordTables } from '../records/record-tables';
import { storeRecords } from '../records/store-records';

/**
 * Sets a feed's cursor to the start of another scope and marks every record held of it: the coming load unmarks what
 * it sees, `sweep` takes away the rest. One transaction, so a crash at any point leaves a load that goes on.
 * Records the new scope evidently does not allow go at once. The outbox is never touched.
 */
export async function changeScope(db: DeviceDb, session: Session, feed: Feed, scope: string): Promise<void> {
	await db.transaction('rw', db.records, db.stale, db.cursors, async () => {
		const held = (await Promise.all(kindsOf(feed).map((kind) => db.records.where('_id').startsWith(`${kind}:`).primaryKeys()))).flat();
		await db.stale.bulkPut(held.map((id): StaleRow => ({ feed, id })));
		await db.cursors.put({ feed, seq: 0, scope, boot: '', loading: true });
	});
	await removeForbidden(db, session, feed);
}

/** Takes away what the session may not see by the rules alone. Harmless to repeat. */
export async function removeForbidden(db: DeviceDb, session: Session, feed: Feed): Promise<void> {
	for (let after = ''; ;) {
		const rows = await db.stale.where('[feed+id]').between([feed, after], [feed, '\uffff'], false).limit(500).toArray();
		if (rows.length === 0) return;
		after = rows.at(-1)!.id;
		const records = await db.records.bulkGet(rows.map(({ id }) => id));
		const forbidden = records.flatMap((record) => (record && !mayPull(session, feed, record) ? [record._id] : []));
		await remove(db, feed, forbidden);
	}
}

/** At the end of a scope's first load: removes what the office did not give again. */
export async function sweep(db: DeviceDb, feed: Feed): Promise<void> {
	for (;;) {
		const rows = await db.stale.where('feed').equals(feed).limit(500).toArray();
		if (rows.length === 0) return;
		await remove(
			db,
			feed,
			rows.map(({ id }) => id),
		);
	}
}

/** Forgets a feed the session may no longer see at all. */
export async function dropFeed(db: DeviceDb, session: Session, feed: Feed): Promise<void> {
	await changeScope(db, session, feed, '');
	await sweep(db, feed);
	await db.cursors.delete(feed);
}

function remove(db: DeviceDb, feed: Feed, ids: readonly string[]): Promise<void> {
	return db.transaction('rw', [...recordTables(db), db.stale], async () => {
		await storeRecords(db, [], ids);
		await db.stale.bulkDelete(ids.map((id) => [feed, id]));
	});
}

const kindsOf = (feed: Feed) => [...kinds.values()].filter((kind) => kind.feed === feed).map(({ kind }) => kind);

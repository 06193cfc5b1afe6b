import type { DeviceDb } from '../db';
import { written } from '../storage-failure';

/**
 * Takes records back that still wait and were never judged, because a person changed their mind; each is kept in
 * `versions`. Gives how many were. A record that is under way at this moment may arrive all the same: then it comes back by itself.
 */
export function takeBack(db: DeviceDb, ids: readonly string[]): Promise<number> {
	return written(() =>
		db.transaction('rw', db.outbox, db.versions, async () => {
			const rows = (await db.outbox.bulkGet([...ids])).filter((row) => row?.state === 'waiting' && row.attempts === 0);
			const at = new Date().toISOString();
			await db.versions.bulkAdd(rows.map((row) => ({ id: row!.id, at, record: row!.record, from: 'device' as const })));
			await db.outbox.bulkDelete(rows.map((row) => row!.id));
			return rows.length;
		}),
	);
}

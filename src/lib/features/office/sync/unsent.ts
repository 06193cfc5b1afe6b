import type { DeviceDb, OutboxRow } from '$lib/device/db';
import { rowsInState } from '$lib/device/outbox/queue';

/** How many records the office has not accepted, by what is due: they will be sent, need repair, or a choice. */
export async function unsent(db: DeviceDb): Promise<Record<OutboxRow['state'], number>> {
	const counts = { waiting: 0, refused: 0, conflict: 0 };
	for (const state of Object.keys(counts) as OutboxRow['state'][]) counts[state] = await rowsInState(db, state).count();
	return counts;
}

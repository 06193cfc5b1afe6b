import type { Envelope } from '#shared/kernel/envelope';
import type { DeviceDb, OutboxRow } from '../db';
import type { AboutView } from './read-about';

const stateOf: Record<OutboxRow['state'], AboutView['state']> = { waiting: 'device', refused: 'fix', conflict: 'conflict' };

/**
 * All records of these kinds of one activity: what the office gave, overlaid with what still waits in the outbox. Their ids begin with the activity.
 * Bodies are not read: hand the records to `readRecord` of a kind. For `live(() => …)`.
 */
export async function readActivity(db: DeviceDb, activity: string, kinds: readonly string[]): Promise<AboutView[]> {
	return db.transaction('r', db.records, db.outbox, async () => {
		const views = new Map<string, AboutView>();
		for (const kind of kinds) {
			const prefix = `${kind}:${activity}`;
			const held: Envelope[] = await db.records.where('_id').startsWith(prefix).toArray();
			for (const record of held) views.set(record._id, { record, state: 'sent' });
			const waiting = await db.outbox.where('id').startsWith(prefix).toArray();
			for (const row of waiting) views.set(row.id, { record: row.record, state: stateOf[row.state], row });
		}
		return [...views.values()];
	});
}

import type { Envelope } from '#shared/kernel/envelope';
import type { DeviceDb, OutboxRow } from '../db';

/** A record about a person as this device knows it, with what became of it on the way (absent: the office has it). */
export interface AboutView {
	record: Envelope;
	state: 'device' | 'sent' | 'fix' | 'conflict';
	row?: OutboxRow;
}

const stateOf: Record<OutboxRow['state'], AboutView['state']> = { waiting: 'device', refused: 'fix', conflict: 'conflict' };

/**
 * Everything about one person, of one period when given, whatever the kind: what the office gave, overlaid with what
 * still waits in the outbox. Bodies are not read: hand the records to `foldCase`, or to `readRecord` of a kind. For `live(() => …)`.
 */
export async function readAbout(db: DeviceDb, person: string, period?: string): Promise<AboutView[]> {
	return db.transaction('r', db.records, db.outbox, async () => {
		const held = await db.records
			.where('[subject+period]')
			.between([person, period ?? ''], [person, period ?? '￿'], true, true)
			.toArray();
		const views = new Map(held.map((record): [string, AboutView] => [record._id, { record, state: 'sent' }]));
		const waiting = await db.outbox.filter(({ record }) => record.subject === person && (!period || record.period === period)).toArray();
		for (const row of waiting) views.set(row.id, { record: row.record, state: stateOf[row.state], row });
		return [...views.values()];
	});
}

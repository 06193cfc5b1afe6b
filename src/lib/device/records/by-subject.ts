import type { Envelope } from '#shared/kernel/envelope';
import type { Kind } from '#shared/kinds';
import { groupBy } from '#shared/kernel/group-by';
import type { DeviceDb } from '../db';

/**
 * The records of these kinds and one period by the person they are about, what waits in the outbox before what the office
 * gave. Bodies are not read: hand them to `foldCase`. For pages about many people at once.
 */
export async function bySubject(db: DeviceDb, kinds: readonly Kind[], period: string): Promise<Map<string, Envelope[]>> {
	return db.transaction('r', db.records, db.outbox, async () => {
		const held = await Promise.all(
			kinds.map((kind) => db.records.where('[kind+period+unit]').between([kind, period, ''], [kind, period, '￿'], true, true).toArray()),
		);
		const records = new Map(held.flat().map((record) => [record._id, record]));
		const waiting = await db.outbox.filter(({ record }) => record.period === period && (kinds as string[]).includes(record.kind)).toArray();
		for (const { record } of waiting) records.set(record._id, record);
		return groupBy(
			[...records.values()].filter(({ subject }) => subject !== undefined),
			({ subject }) => subject!,
		);
	});
}

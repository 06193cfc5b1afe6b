import type { Envelope } from '#shared/kernel/envelope';
import { groupBy } from '#shared/kernel/group-by';
import type { DeviceDb } from '../db';

/** A record as this device holds it now: what waits to be sent before what the office gave. Inside a transaction of both tables. */
export async function standing(db: DeviceDb, id: string): Promise<Envelope | undefined> {
	return (await db.outbox.get(id))?.record ?? (await db.records.get(id));
}

/** The edits that stand under these ids, by id. Inside a transaction of both tables. */
export async function standingEdits(db: DeviceDb, ids: readonly string[]): Promise<Map<string, string>> {
	const held = (await db.records.bulkGet([...ids])).flatMap((record) => record ?? []);
	const waiting = (await db.outbox.bulkGet([...ids])).flatMap((row) => row?.record ?? []);
	return new Map([...held, ...waiting].map(({ _id, edit }) => [_id, edit]));
}

/**
 * For each of these records all of its kind that stand about the same subject, unit and period, waiting ones before those the office gave.
 * Inside a transaction of both tables.
 */
export async function standingOfKind(db: DeviceDb, made: readonly Envelope[]): Promise<(record: Envelope) => Envelope[]> {
	const about = ({ kind, subject, unit, period }: Envelope) => [kind, subject ?? '', period, subject ? '' : unit].join(' ');
	const held = new Map<string, Envelope>();
	for (const [{ kind, subject, unit, period }] of groupBy(made, about).values() as Iterable<[Envelope]>) {
		const found = subject
			? db.records.where('[subject+period]').equals([subject, period])
			: db.records.where('[kind+period+unit]').equals([kind, period, unit]);
		for (const record of await found.toArray()) if (record.kind === kind) held.set(record._id, record);
	}
	for (const kind of new Set(made.map((record) => record.kind)))
		for (const { record } of await db.outbox.where('id').startsWith(`${kind}:`).toArray()) held.set(record._id, record);
	const byAbout = groupBy([...held.values()], about);
	return (record) => byAbout.get(about(record)) ?? [];
}

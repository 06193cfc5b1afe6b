import type { DeviceDb } from '$lib/device/db';
import { readRecord } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';

/** People of the personnel list by id, as many as this device knows; one question for all of them. */
export async function peopleOf(db: DeviceDb, ids: readonly string[]): Promise<ReadonlyMap<string, RecordOf<ReferencePerson>>> {
	const keys = [...new Set(ids)].map((id) => `${referencePerson.kind}:${id}`);
	return db.transaction('r', db.records, db.outbox, async () => {
		const [held, waiting] = await Promise.all([db.records.bulkGet(keys), db.outbox.where('id').startsWith(`${referencePerson.kind}:`).toArray()]);
		const newest = new Map(waiting.map(({ id, record }) => [id, record]));
		const people = new Map<string, RecordOf<ReferencePerson>>();
		for (const [index, key] of keys.entries()) {
			const read = readRecord(referencePerson, newest.get(key) ?? held[index]);
			if (read.ok) people.set(key.slice(referencePerson.kind.length + 1), read.record);
		}
		return people;
	});
}

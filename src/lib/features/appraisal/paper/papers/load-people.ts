import type { DeviceDb } from '$lib/device/db';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope } from '#shared/kernel/envelope';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';

/**
 * People of the personnel list this device knows, by id: all of the city for HR, the own line for an appraiser, oneself. `wanted` looks at a
 * record before it is parsed, because of 6,000 a unit has 60.
 */
export async function loadPeople(
	db: DeviceDb,
	wanted: (person: string, body: { unit?: unknown }) => boolean = () => true,
): Promise<Map<string, ReferencePerson>> {
	const { kind } = referencePerson;
	const records = await db.transaction('r', db.records, db.outbox, async () => {
		const held = await db.records.where('[kind+period+unit]').between([kind, '', ''], [kind, '\uffff', '\uffff'], true, true).toArray();
		const waiting = await db.outbox.where('id').startsWith(`${kind}:`).toArray();
		return [...held, ...waiting.map(({ record }): Envelope => record)];
	});
	const read = records
		.filter(({ subject, body }) => subject !== undefined && wanted(subject, (body ?? {}) as { unit?: unknown }))
		.map((record) => readRecord(referencePerson, record));
	return new Map(read.flatMap((result) => (result.ok ? [[result.record.subject!, result.record.body]] : [])));
}

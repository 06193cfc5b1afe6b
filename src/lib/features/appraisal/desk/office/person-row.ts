import type { DeviceDb } from '$lib/device/db';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope } from '#shared/kernel/envelope';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { inChunks } from './in-chunks';

/** What lists say of a person. */
export type PersonRow = { id: string } & Pick<ReferencePerson, 'name' | 'post' | 'unit' | 'account' | 'leftOn' | 'lines'>;

/** The slim row of a personnel record; `null` for one this app cannot read. */
function personRow(record: Envelope): PersonRow | null {
	const read = readRecord(referencePerson, record);
	if (!read.ok) return null;
	const { name, post, unit, account, leftOn, lines } = read.record.body;
	return { id: read.record.subject!, name, post, unit, account, leftOn, lines };
}

/** Everybody of the personnel list by id; `onread` is told how many more were read. */
export async function readPeople(db: DeviceDb, onread: (n: number) => void): Promise<ReadonlyMap<string, PersonRow>> {
	const people = new Map<string, PersonRow>();
	for await (const records of inChunks(db.records, '_id', `${referencePerson.kind}:`, 1_000)) {
		for (const record of records) {
			const row = personRow(record);
			if (row) people.set(row.id, row);
		}
		onread(records.length);
	}
	return people;
}

/** Names by account, for who did what. */
export function namesByAccount(people: ReadonlyMap<string, PersonRow>): ReadonlyMap<string, string> {
	return new Map([...people.values()].flatMap(({ account, name }) => (account === null ? [] : [[account, name] as const])));
}

export const nobody = (): ReadonlyMap<string, PersonRow> => new Map();

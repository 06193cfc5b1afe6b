import type { Envelope } from '#shared/kernel/envelope';
import type { DeviceDb } from '../db';
import type { RecordChange } from '../derived/derived-table';
import { updateDerived } from '../derived/keep-derived';

/**
 * Puts accepted records where they belong and takes others out, and keeps the derived tables right with it. To be called
 * inside a read-write transaction over `recordTables`, so that they never differ; the transaction's own function must be
 * `async`, or Dexie ends it at the first native `await` in here.
 *
 * Of one id given twice the last one stays. A record that is held in this very revision is left alone, which makes reading
 * a scope again cheap. `loading`: this is part of a first load; derived tables may be made at its end instead.
 */
export async function storeRecords(
	db: DeviceDb,
	puts: readonly Envelope[],
	removals: readonly string[] = [],
	{ loading = false } = {},
): Promise<void> {
	const wanted = new Map<string, Envelope | undefined>(removals.map((id) => [id, undefined]));
	for (const record of puts) wanted.set(record._id, record);
	if (wanted.size === 0) return;
	const held = await heldAmong(db, [...wanted.keys()]);
	const changes = [...wanted].flatMap(([id, after]): RecordChange[] => {
		const before = held.get(id);
		return (before || after) && !isSameRevision(before, after) ? [{ id, before, after }] : [];
	});
	await db.records.bulkDelete(changes.flatMap(({ id, after }) => (after ? [] : [id])));
	await db.records.bulkPut(changes.flatMap(({ after }) => after ?? []));
	await updateDerived(db, changes, { loading });
}

function isSameRevision(before: Envelope | undefined, after: Envelope | undefined): boolean {
	return (
		before?._rev !== undefined && before._rev === after?._rev && before.edit === after.edit && before.received?.no === after.received?.no
	);
}

/**
 * Of these ids the records that are held. A first load meets an empty store: asking for the keys of the whole span is one
 * request where asking for each record would be hundreds, and every request counts.
 */
async function heldAmong(db: DeviceDb, ids: readonly string[]): Promise<ReadonlyMap<string, Envelope | undefined>> {
	const [first, last] = [ids.reduce((a, b) => (a < b ? a : b)), ids.reduce((a, b) => (a > b ? a : b))];
	const most = 2 * ids.length;
	const keys = new Set(await db.records.where('_id').between(first, last, true, true).limit(most).primaryKeys());
	const known = keys.size < most ? ids.filter((id) => keys.has(id)) : ids;
	return new Map(known.length > 0 ? (await db.records.bulkGet([...known])).map((record, i) => [known[i]!, record]) : []);
}

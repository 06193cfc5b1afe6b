import { newUlid } from '../new-ulid';
import type { DeviceDb } from '../db';
import { recordTables } from '../records/record-tables';
import type { DerivedTable, RecordChange } from './derived-table';

/** A first load takes so many changes at once that folding each person and cell anew per chunk costs far more than once at the end. */
const manyAtOnce = 100;

/** How the rows of a derived table stand: kept by which version, and whether records were stored that they do not tell of yet. */
interface DerivedState {
	version: string | null;
	/** Names the last time records were passed over; a rebuild that began before it has not seen them. */
	behind?: string;
}

const stateId = ({ table }: Pick<DerivedTable, 'table'>) => `derived:${table}`;

/** Brings every derived table right after these changes, inside their transaction. `loading`: more of a first load is on its way. */
export async function updateDerived(db: DeviceDb, changes: readonly RecordChange[], { loading = false } = {}): Promise<void> {
	for (const table of db.derived) {
		const due = changes.filter(({ id }) => table.kinds.has(id.slice(0, id.indexOf(':'))));
		if (due.length === 0) continue;
		if (loading && due.length > manyAtOnce) await fallBehind(db, table);
		else await table.update(db, due);
	}
}

async function fallBehind(db: DeviceDb, table: DerivedTable): Promise<void> {
	const state = await stateOf(db, table);
	await db.settings.put({ id: stateId(table), value: { version: state.version, behind: newUlid() } satisfies DerivedState });
}

async function stateOf(db: DeviceDb, table: Pick<DerivedTable, 'table'>): Promise<DerivedState> {
	return ((await db.settings.get(stateId(table)))?.value as DerivedState | undefined) ?? { version: null };
}

/** Whether the rows of these tables tell of every record held. False on a device that has just loaded, until they are made. */
export async function areDerived(db: DeviceDb, tables: readonly string[]): Promise<boolean> {
	const states = await Promise.all(tables.map((table) => stateOf(db, { table })));
	return states.every(({ version, behind }) => version !== null && behind === undefined);
}

/** Whether records are held that some table does not tell of yet: lists and sums are not right until it has been made anew. */
export async function isAnyBehind(db: DeviceDb): Promise<boolean> {
	const states = await db.settings
		.where('id')
		.startsWith(stateId({ table: '' }))
		.toArray();
	return states.some(({ value }) => (value as DerivedState).behind !== undefined);
}

/**
 * Makes the rows of every table anew that were kept by another version of the app or are behind, part by part. Ends early,
 * with nothing lost, when `signal` aborts; the next call begins anew.
 */
export async function rebuildDerived(db: DeviceDb, signal?: AbortSignal, progress?: (done: number) => void): Promise<void> {
	let records = 0;
	for (const table of db.derived)
		await db.transaction('rw', db.settings, async () => {
			// Until they are made anew, a page must not take rows of another version for today's.
			const { version, behind } = await stateOf(db, table);
			if (version !== null && version !== table.version && behind === undefined) await fallBehind(db, table);
		});
	for (const table of db.derived) {
		for (;;) {
			const { version, behind } = await stateOf(db, table);
			if ((version === table.version && behind === undefined) || signal?.aborted) break;
			await table.rebuild(
				db,
				(work) => {
					signal?.throwIfAborted();
					return db.transaction('rw', recordTables(db), async () => work());
				},
				(count) => progress?.((records += count)),
			);
			await db.transaction('rw', db.settings, async () => {
				const now = await stateOf(db, table);
				const value: DerivedState = { version: table.version, ...(now.behind !== behind && { behind: now.behind }) };
				await db.settings.put({ id: stateId(table), value });
			});
		}
	}
}

import { afterEach, describe, expect, it } from 'vitest';
import dumps from '../../../tests/upgrades/0.1/devices.json';
import { DeviceDb } from './db';

type Row = Record<string, unknown>;
interface Dump {
	name: string;
	version: number;
	stores: Record<
		string,
		{ keyPath: string | string[]; autoIncrement: boolean; indexes: { name: string; keyPath: string | string[] }[]; rows: Row[] }
	>;
}

/** Lays a database as an earlier version of the app left it. */
function lay({ name, version, stores }: Dump): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onupgradeneeded = () => {
			for (const [store, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
				const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
				for (const index of indexes) made.createIndex(index.name, index.keyPath);
				for (const row of rows) made.put(row);
			}
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
		request.onerror = () => reject(request.error!);
	});
}

let db: DeviceDb | undefined;
afterEach(() => db?.delete());

describe('a tablet comes back with version 0.1 and work in it', () => {
	const tablets = (dumps as unknown as Dump[]).filter(({ name }) => name !== 'hitei-device');

	it.each(tablets)('$name: nothing of it is lost', async (dump) => {
		await lay(dump);
		db = new DeviceDb(dump.name.replace(/^hitei-/, ''));
		await db.open();
		const { drafts, outbox, records, versions, settings, receipts } = dump.stores;
		expect(drafts!.rows.length + outbox!.rows.length).toBeGreaterThan(0);

		// Word for word what a person has made; later versions may add to a row, and never take from it.
		expect(await db.drafts.toArray()).toEqual(expect.arrayContaining(drafts!.rows.map((row) => expect.objectContaining(row))));
		const unsent = new Map((await db.outbox.toArray()).map((row) => [row.id, row]));
		for (const { id, state, record, refusal, theirs } of outbox!.rows)
			expect(unsent.get(id as string)).toMatchObject({ state, record, ...(refusal ? { refusal } : {}), ...(theirs ? { theirs } : {}) });
		expect(unsent.size).toBe(outbox!.rows.length);
		expect((await db.versions.toArray()).map(({ record }) => record)).toEqual(versions!.rows.map(({ record }) => record));
		for (const row of settings!.rows) expect(await db.settings.get(row.id as string)).toMatchObject(row);
		for (const row of receipts!.rows) expect(await db.receipts.get(row.id as string)).toMatchObject(row);
		// What the office has may be fetched again; what the person made and the office may lack never goes.
		const account = dump.name.replace(/^hitei-/, '');
		for (const row of records!.rows.filter(({ by }) => by === account)) expect(await db.records.get(row._id as string)).toMatchObject(row);
	});

	it('goes on sending in the order in which things were submitted', async () => {
		const dump = tablets.find(({ name }) => name === 'hitei-petugas')!;
		await lay(dump);
		db = new DeviceDb('petugas');
		const waiting = (rows: Row[]) => rows.filter(({ state }) => state === 'waiting');
		const order = waiting(dump.stores.outbox!.rows)
			.sort((a, b) => String(a.queuedAt).localeCompare(String(b.queuedAt)))
			.map(({ id }) => id);
		const rows = await db.outbox.where('[state+place]').between(['waiting', -Infinity], ['waiting', Infinity]).toArray();
		expect(rows.map(({ id }) => id)).toEqual(order);
		expect(order.length).toBeGreaterThan(1);
	});
});

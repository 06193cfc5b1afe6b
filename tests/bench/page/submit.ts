import { DeviceDb } from '../../../src/lib/device/db';
import { submitRecords } from '../../../src/lib/device/outbox/submit-record';
import type { Envelope } from '#shared/kernel/envelope';
import { timed } from './contender';

/** Milliseconds of each submit through the app's door, and of a bare strict IndexedDB put of the same record, turn by turn. */
export async function submits(name: string, records: Record<string, unknown>[]): Promise<{ ours: number[]; raw: number[] }> {
	const db = new DeviceDb(name);
	await db.open();
	const bare = await new Promise<IDBDatabase>((done, fail) => {
		const request = indexedDB.open(`${name}-raw`, 1);
		request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: '_id' });
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
	});
	const put = (record: object) =>
		new Promise<void>((done, fail) => {
			const transaction = bare.transaction('records', 'readwrite', { durability: 'strict' });
			transaction.objectStore('records').put(record);
			transaction.oncomplete = () => done();
			transaction.onabort = () => fail(transaction.error);
		});
	const times = { ours: [] as number[], raw: [] as number[] };
	for (const record of records) {
		times.ours.push(await timed(() => submitRecords(db, { builtOn: null }, [record as unknown as Envelope])));
		times.raw.push(await timed(() => put(record)));
	}
	await db.delete();
	bare.close();
	indexedDB.deleteDatabase(`${name}-raw`);
	return times;
}

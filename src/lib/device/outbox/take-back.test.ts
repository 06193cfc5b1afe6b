import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { DeviceDb } from '../db';
import { testResponse } from '../test-response';
import { submitRecords } from './submit-record';
import { takeBack } from './take-back';

it('takes back what was never tried, keeps a copy, and leaves what may have arrived', async () => {
	const db = new DeviceDb(`take-back-${ulid().toLowerCase()}`);
	const [fresh, tried, refused] = [testResponse(), testResponse(), testResponse()];
	await submitRecords(db, { builtOn: null }, [fresh, tried, refused]);
	await db.outbox.update(tried._id, { attempts: 1 });
	await db.outbox.update(refused._id, { state: 'refused' });
	expect(await takeBack(db, [fresh._id, tried._id, refused._id, 'gone'])).toBe(1);
	expect((await db.outbox.toCollection().primaryKeys()).sort()).toEqual([tried._id, refused._id].sort());
	expect(await db.versions.toArray()).toMatchObject([{ id: fresh._id, record: { edit: fresh.edit }, from: 'device' }]);
	await db.delete();
});

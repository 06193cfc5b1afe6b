import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { DeviceDb, type OutboxRow } from '../db';
import { testResponse } from '../test-response';
import { enqueue, rowsInState } from './queue';

const fresh = () => `queue-${ulid().toLowerCase()}`;
const row = (id: string, queuedAt: string): Omit<OutboxRow, 'place'> => {
	const record = testResponse({ _id: `survey.response:${id}` });
	return { id: record._id, feed: 'survey', kind: record.kind, state: 'waiting', queuedAt, attempts: 0, record };
};
const order = async (db: DeviceDb) => (await rowsInState(db, 'waiting').toArray()).map(({ id }) => id.split(':')[1]);

describe('the queue', () => {
	it('goes by the order of submitting, whatever the clock said', async () => {
		const clock = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(clock, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), async (submits) => {
				const db = new DeviceDb(fresh());
				let n = 0;
				for (const times of submits)
					await db.transaction('rw', db.outbox, async () =>
						enqueue(
							db,
							times.map((at) => row(String(100 + n++), at.toISOString())),
						),
					);
				expect(await order(db)).toEqual(Array.from({ length: n }, (_, i) => String(100 + i)));
				await db.delete();
			}),
			{ numRuns: 20 },
		);
	});

	it('keeps an edited record before what was made on top of it', async () => {
		const db = new DeviceDb(fresh());
		const at = '2026-11-24T10:00:00.000Z';
		await enqueue(db, [row('evaluation', at), row('handover', at)]);
		await enqueue(db, [row('later', at), row('evaluation', at)]);
		expect(await order(db)).toEqual(['evaluation', 'handover', 'later']);
		await db.delete();
	});
});

it('is numbered by the instants of queuing when an older app left it, and nothing of it is lost', async () => {
	const name = fresh();
	const old = new Dexie(`hitei-${name}`);
	old.version(1).stores({ drafts: 'id, kind', outbox: 'id, [state+queuedAt]', versions: '++n, id' });
	old.version(2).stores({ cases: 'key, changed, [review+at]' });
	const left = [
		row('third', '2026-01-10T23:40:00+09:00'),
		row('first', '2026-01-10T20:00:00+07:00'),
		row('fourth', '2026-01-10T22:00:00+07:00'),
		row('second', '2026-01-10T21:30:00.000+08:00'),
	];
	await old.table('outbox').bulkPut(left);
	await old.table('outbox').update(left[2]!.id, { state: 'refused', attempts: 3 });
	await old.table('drafts').put({ id: 'draft', kind: 'k', value: 1, savedAt: '' });
	old.close();
	const db = new DeviceDb(name);
	expect((await db.outbox.orderBy('place').toArray()).map(({ id, place }) => [id.split(':')[1], place])).toEqual([
		['first', 1],
		['second', 2],
		['third', 3],
		['fourth', 4],
	]);
	expect(await db.outbox.get(left[2]!.id)).toEqual({ ...left[2], state: 'refused', attempts: 3, place: 4 });
	expect(await db.drafts.count()).toBe(1);
	await db.delete();
});

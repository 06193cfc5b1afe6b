import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceDb } from '../db';
import { StorageFull } from '../storage-failure';
import { NoAnswer, OfficeTrouble, SignedOut } from './failure';
import { backOff, syncLoop, type SyncLoop } from './sync-loop';

let n = 0;
let db: DeviceDb;
let loop: SyncLoop;
beforeEach(() => {
	db = new DeviceDb(`loop-${n++}`);
});
afterEach(async () => {
	await loop.stop();
	await db.delete();
});

/** A loop whose runs are ended by hand. */
function byHand() {
	const open: { resolve(): void; reject(error: Error): void }[] = [];
	let started = 0;
	loop = syncLoop({
		db,
		run: () =>
			new Promise<void>((resolve, reject) => {
				started++;
				open.push({ resolve, reject });
			}),
	});
	return {
		runs: () => started,
		open: () => open.length,
		end: (error?: Error) => (error ? open.shift()!.reject(error) : open.shift()!.resolve()),
	};
}

const phase = (expected: string) => vi.waitFor(async () => expect((await db.status.get('sync'))?.phase).toBe(expected));

describe('the loop', () => {
	it('never runs twice at once, and a reason that comes during a run is followed by another', async () => {
		const road = byHand();
		loop.trigger('start');
		loop.trigger('submit');
		loop.trigger('now');
		expect(road.runs()).toBe(1);
		road.end();
		await vi.waitFor(() => expect(road.runs()).toBe(2));
		expect(road.open()).toBe(1);
		road.end();
		await phase('idle');
		expect(road.runs()).toBe(2);
	});

	it('after a failure waits for the tap or `online`, not for a timer, a submit or a tab coming to the front', async () => {
		const road = byHand();
		loop.trigger('start');
		road.end(new NoAnswer('network'));
		await phase('waiting');
		expect(await db.status.get('sync')).toMatchObject({ problem: 'no-answer', nextTry: expect.any(String) });
		for (const why of ['tick', 'visible', 'submit'] as const) loop.trigger(why);
		expect(road.runs()).toBe(1);
		loop.trigger('now');
		expect(road.runs()).toBe(2);
		road.end();
		await phase('idle');
		expect(await db.status.get('sync')).not.toHaveProperty('problem');
	});

	it('tries again by itself', async () => {
		const road = byHand();
		loop.trigger('start');
		road.end(new NoAnswer('time-out'));
		await vi.waitFor(() => expect(road.runs()).toBe(2), 5_000);
		road.end();
		await phase('idle');
	}, 10_000);

	it('stops trying when signed out, until a tab starts or a person taps', async () => {
		const road = byHand();
		loop.trigger('start');
		road.end(new SignedOut());
		await phase('signed-out');
		for (const why of ['tick', 'visible', 'submit'] as const) loop.trigger(why);
		expect(road.runs()).toBe(1);
		loop.trigger('start');
		expect(road.runs()).toBe(2);
		road.end();
		await phase('idle');
	});

	it.each([
		['a full disk', new StorageFull(), 'storage-full'],
		['trouble of the office', new OfficeTrouble(503, 60), 'office-trouble'],
		['trouble of the storage', new Error('UnknownError'), 'storage-trouble'],
	])('tells of %s', async (_, error, problem) => {
		const road = byHand();
		loop.trigger('start');
		road.end(error);
		await phase('waiting');
		expect((await db.status.get('sync'))?.problem).toBe(problem);
	});

	it('waits as long as the office asks', async () => {
		const road = byHand();
		loop.trigger('start');
		road.end(new OfficeTrouble(503, 600));
		await phase('waiting');
		expect(Date.parse((await db.status.get('sync'))!.nextTry!)).toBeGreaterThan(Date.now() + 590_000);
	});
});

describe('the back-off', () => {
	it('doubles from 2 seconds to 5 minutes, of which at most half is left to chance', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
				const wait = backOff(failures, random);
				const full = Math.min(300_000, 2_000 * 2 ** Math.min(failures - 1, 30));
				expect(wait).toBeGreaterThanOrEqual(full / 2);
				expect(wait).toBeLessThanOrEqual(full);
			}),
		);
		expect([backOff(1, 1), backOff(2, 1), backOff(50, 1)]).toEqual([2_000, 4_000, 300_000]);
	});
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { participation } from './fixtures/participation';
import { makeBadges } from './make-badges';

describe('a badge', () => {
	let db: DeviceDb;
	beforeEach(async () => {
		db = new DeviceDb('panitia', 'strict', []);
		await db.open();
	});
	afterEach(() => db.delete());
	const make = (...known: string[]) => makeBadges(db, { account: 'panitia', device: 'A' }, [participation], new Set(known));

	it('is one for two taps of who saw none', async () => {
		expect([await make(), await make()].map(({ length }) => length)).toEqual([1, 0]);
	});

	it('is replaced as soon as it is seen, once for two taps', async () => {
		const [first] = await make();
		expect([await make(first!), await make(first!)].map(({ length }) => length)).toEqual([1, 0]);
	});
});

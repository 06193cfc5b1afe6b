import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingResolution } from '#shared/training/kinds/training-resolution';
import { participation, session } from './fixtures/participation';
import { resolveContradiction } from './resolve-contradiction';

describe('a decision on marks that contradict each other', () => {
	let db: DeviceDb;
	beforeEach(async () => {
		db = new DeviceDb('panitia', 'strict', []);
		await db.open();
	});
	afterEach(() => db.delete());
	const decide = (verdict: 'present' | 'absent', earlier: RecordOf<TrainingResolution> | null = null) =>
		resolveContradiction(db, { account: 'panitia', device: 'A' }, participation, session, { verdict, reason: 'Ditanya.' }, earlier);
	const decided = async () => (await db.outbox.orderBy('place').last())!.record as RecordOf<TrainingResolution>;

	it('is one when it is tapped twice, and another one with the other verdict', async () => {
		expect([await decide('present'), await decide('present'), await decide('absent')].map(({ length }) => length)).toEqual([1, 0, 1]);
	});

	it('can be the same again after a later mark has contradicted it', async () => {
		await decide('absent');
		const earlier = await decided();
		expect([await decide('absent', earlier), await decide('absent', earlier)].map(({ length }) => length)).toEqual([1, 0]);
	});
});

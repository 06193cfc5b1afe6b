import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingMark } from '#shared/training/kinds/training-mark';
import { participation, session } from './fixtures/participation';
import { takeMark, undoMarks, type Said } from './take-mark';

describe('a mark', () => {
	let db: DeviceDb;
	beforeEach(async () => {
		db = new DeviceDb('panitia', 'strict', []);
		await db.open();
	});
	afterEach(() => db.delete());
	const take = (said: Said, device = 'A') => takeMark(db, { account: 'panitia', device }, participation, session, said);
	const ill: Said = { act: 'absent', how: 'manual', absence: 'ill' };

	it('is one when the same is said twice within a moment', async () => {
		expect(await take(ill)).toHaveLength(1);
		expect(await take(ill)).toHaveLength(0);
		expect(await db.outbox.count()).toBe(1);
	});

	it.each<[string, Said]>([
		['another reason', { ...ill, absence: 'excused' }],
		['paper', { ...ill, how: 'paper' }],
		['another word', { ...ill, reason: 'Surat dokter' }],
	])('is another one with %s', async (_, said) => {
		await take(ill);
		expect(await take(said)).toHaveLength(1);
	});

	it('is another one from a second tablet, and after it was undone', async () => {
		await take(ill);
		expect(await take(ill, 'B')).toHaveLength(1);
		const marks = (await db.outbox.toArray()).map(({ record }) => record as RecordOf<TrainingMark>);
		await undoMarks(db, { account: 'panitia', device: 'A' }, marks);
		expect(await take(ill)).toHaveLength(1);
	});
});

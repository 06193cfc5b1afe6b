import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingMark } from '#shared/training/kinds/training-mark';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { takeMark, undoMarks, type Said } from './take-mark';

const activity = '01KB1111111111111111111111';
const session = `training.session:${activity}:01KB3333333333333333333333`;
const person: RecordOf<TrainingParticipation> = {
	...{
		_id: `training.participation:${activity}:P2`,
		kind: 'training.participation',
		v: 1,
		unit: 'SETDA',
		period: '*',
		activity,
		subject: 'P2',
	},
	...{ by: 'bkpsdm', device: 'A', at: '2026-11-02T07:00:00+07:00', edit: '01KB0000000000000000000001' },
	body: { origin: 'list', role: 'participant', name: 'Orang P2', post: '', continues: [], withdrawn: false },
};

describe('a mark', () => {
	let db: DeviceDb;
	beforeEach(async () => {
		db = new DeviceDb('panitia', 'strict', []);
		await db.open();
	});
	afterEach(() => db.delete());
	const take = (said: Said, device = 'A') => takeMark(db, { account: 'panitia', device }, person, session, said);
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

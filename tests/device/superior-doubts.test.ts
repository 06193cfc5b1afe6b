import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '../../src/lib/device/db.ts';
import { casesOf } from '../../src/lib/features/appraisal/data/cases-table.ts';
import { unansweredDoubts } from '../../src/lib/features/appraisal/data/superior-doubts.ts';
import { person } from '../../src/lib/features/personnel/people/import/fixtures/people-world.ts';

const today = '2026-11-24';
let db: DeviceDb;
beforeEach(async () => {
	db = new DeviceDb(`doubts-${Math.random()}`);
	await db.records.put(person('P2', { name: 'Herti Purba', lines: [{ from: '2026-01-01', to: null, appraiser: 'P1', superior: 'P3' }] }));
});
afterEach(() => db.delete());

describe('a superior that does not fit', () => {
	const skp = (superior: string | null, superiorDoubt?: string) => {
		const party = (id: string) => ({ person: id, name: id, nip: null, grade: null, post: '', unit: '' });
		const parties = {
			employee: party('P2'),
			appraiser: party('P1'),
			superior: superior ? party(superior) : null,
			...(superiorDoubt && { superiorDoubt }),
		};
		const { body, ...envelope } = person('P2', { name: '' });
		void body;
		return { ...envelope, _id: 'appraisal.skp:2026:P2', kind: 'appraisal.skp', unit: 'DUKCAPIL.CAPIL', period: '2026', body: { parties } };
	};
	const open = () => unansweredDoubts(db, today);

	it('stands on the list until the line has another', async () => {
		await casesOf(db).put({
			...{ key: 'appraisal.skp:2026:P2', kind: 'appraisal.skp', period: '2026', person: 'P2', unit: 'DUKCAPIL.CAPIL', stage: 'drafted' },
			...{
				review: 'none',
				predicate: null,
				attention: ['superior-doubted'],
				by: 'penilai',
				at: '2026-01-10T08:00:00+07:00',
				edit: '',
				changed: 1,
			},
		});
		await db.records.put(skp('P3'));
		expect(await open()).toEqual([]);
		await db.records.put(skp('P3', 'Sudah pindah'));
		expect(await open()).toMatchObject([{ person: 'P2', words: 'Sudah pindah', superior: 'P3' }]);
		await db.records.put(person('P2', { name: 'Herti Purba', lines: [{ from: '2026-01-01', to: null, appraiser: 'P1', superior: 'P4' }] }));
		expect(await open()).toEqual([]);
	});
});

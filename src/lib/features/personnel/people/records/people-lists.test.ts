import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { person, unit } from '../import/fixtures/people-world';
import { unitsBelow } from '#shared/personnel/units-below';
import { filterPeople } from './filter-people';
import { loadPeople } from '../../data/load-people';
import { unitTree, type UnitNode } from './unit-tree';

const today = '2026-11-24';
let db: DeviceDb;
beforeEach(async () => {
	db = new DeviceDb(`people-list-${Math.random()}`);
	await db.records.bulkPut([
		unit('DUKCAPIL', 'Dinas Kependudukan'),
		unit('DUKCAPIL.CAPIL', 'Bidang Capil', 'bidang', 'DUKCAPIL'),
		unit('SETDA', 'Sekretariat Daerah', 'setda'),
		person('P1', { name: 'Tiurma Sinaga', nip: '197202131997032007', unit: 'DUKCAPIL.CAPIL' }),
		person('P2', {
			name: 'Herti Purba',
			status: 'PPPK',
			unit: 'DUKCAPIL.CAPIL',
			lines: [{ from: '2026-01-01', to: null, appraiser: 'P1', superior: 'P3' }],
		}),
		person('P3', { name: 'Mangasi Damanik', unit: 'DUKCAPIL' }),
		person('P4', { name: 'Jonter Pensiun', unit: 'SETDA', leftOn: '2026-06-30' }),
	]);
});
afterEach(() => db.delete());

const names = async (filter: Partial<Parameters<typeof filterPeople>[1]>) => {
	const { entries, units } = await loadPeople(db, today);
	return filterPeople(entries, { word: '', unit: '', status: '', ...filter }, units, today).map(({ name }) => name);
};

describe('the list of people', () => {
	it('is found by words of name or NIP, by a unit with all below it, and by status', async () => {
		expect(await names({})).toEqual(['Herti Purba', 'Mangasi Damanik', 'Tiurma Sinaga']);
		expect(await names({ word: 'sinaga tiur' })).toEqual(['Tiurma Sinaga']);
		expect(await names({ word: '197202131997032007' })).toEqual(['Tiurma Sinaga']);
		expect(await names({ unit: 'DUKCAPIL' })).toHaveLength(3);
		expect(await names({ unit: 'DUKCAPIL.CAPIL', status: 'PPPK' })).toEqual(['Herti Purba']);
		expect(await names({ status: 'left' })).toEqual(['Jonter Pensiun']);
		expect(await names({ status: 'no-appraiser' })).toEqual(['Mangasi Damanik', 'Tiurma Sinaga']);
	});

	it('shows a NIP masked', async () => {
		const { byId } = await loadPeople(db, today);
		expect(byId.get('P1')!.nip).toBe('1972***********007');
	});
});

describe('units as a tree', () => {
	const code = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
	const units = fc
		.uniqueArray(fc.record({ code, parent: fc.option(code) }), { selector: (one) => one.code })
		.map((list) => list.map((one): ReferenceUnit => ({ ...one, name: one.code, kind: 'dinas', validFrom: '2017-01-01', validTo: null })));
	const codes = (nodes: readonly UnitNode[]): string[] => nodes.flatMap(({ unit, children }) => [unit.code, ...codes(children)]);

	it('hold every unit once, circles and lost parents or not', () => {
		fc.assert(
			fc.property(units, (list) => {
				expect(codes(unitTree(list)).sort()).toEqual(list.map((one) => one.code).sort());
			}),
		);
	});

	it('stand below exactly what the tree shows below', () => {
		fc.assert(
			fc.property(units, (list) => {
				const check = ({ unit, children }: UnitNode): void => {
					for (const below of codes(children)) expect(unitsBelow(list, unit.code).has(below)).toBe(true);
					children.forEach(check);
				};
				const tree = unitTree(list);
				expect(tree.length).toBeLessThanOrEqual(list.length);
				tree.forEach(check);
			}),
		);
	});
});

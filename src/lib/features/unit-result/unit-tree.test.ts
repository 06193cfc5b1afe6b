import { describe, expect, it } from 'vitest';
import { inTreeOrder, unitsBelow } from './unit-tree';

const units = [
	{ code: 'CAPIL', name: 'Bidang Catatan Sipil', parent: 'DUKCAPIL' },
	{ code: 'DUKCAPIL', name: 'Dinas Kependudukan', parent: null },
	{ code: 'DAFDUK', name: 'Bidang Pendaftaran', parent: 'DUKCAPIL' },
	{ code: 'SEKSI', name: 'Seksi Akta', parent: 'CAPIL' },
	{ code: 'LURAH', name: 'Kelurahan', parent: 'GONE' },
];

describe('the tree of units', () => {
	it('gives a unit with all below it', () => {
		expect(unitsBelow(units, 'DUKCAPIL')).toEqual(['DUKCAPIL', 'CAPIL', 'DAFDUK', 'SEKSI']);
		expect(unitsBelow(units, 'UNKNOWN')).toEqual(['UNKNOWN']);
	});

	it('lists every unit once, below its parent', () => {
		expect(inTreeOrder(units).map(({ code, depth }) => `${depth} ${code}`)).toEqual([
			'0 DUKCAPIL',
			'1 CAPIL',
			'2 SEKSI',
			'1 DAFDUK',
			'0 LURAH',
		]);
	});

	it('ends when units are each other’s parents', () => {
		const circle = [
			{ code: 'A', name: 'A', parent: 'B' },
			{ code: 'B', name: 'B', parent: 'A' },
		];
		expect(unitsBelow(circle, 'A')).toEqual(['A', 'B']);
	});
});

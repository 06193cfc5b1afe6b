import { describe, expect, it } from 'vitest';
import { unitTree } from './unit-tree';

const units = [
	{ code: 'CAPIL', name: 'Bidang Catatan Sipil', parent: 'DUKCAPIL' },
	{ code: 'DUKCAPIL', name: 'Dinas Kependudukan', parent: null },
	{ code: 'DAFDUK', name: 'Bidang Pendaftaran', parent: 'DUKCAPIL' },
	{ code: 'SEKSI', name: 'Seksi Akta', parent: 'CAPIL' },
	{ code: 'LURAH', name: 'Kelurahan', parent: 'GONE' },
];

describe('the tree of units', () => {
	it('lists every unit once, below its parent', () => {
		expect(unitTree(units).map(({ code, depth }) => `${depth} ${code}`)).toEqual([
			'0 DUKCAPIL',
			'1 CAPIL',
			'2 SEKSI',
			'1 DAFDUK',
			'0 LURAH',
		]);
	});

	it('shows units that are each other’s parents, once', () => {
		const circle = [
			{ code: 'A', name: 'A', parent: 'B' },
			{ code: 'B', name: 'B', parent: 'A' },
		];
		expect(unitTree(circle).map(({ code }) => code)).toEqual(['A', 'B']);
	});
});

import { describe, expect, it } from 'vitest';
import { cellKey } from '../read/table';
import { noteReason } from './note-reason';
import { readRows } from './read-rows';
import { readSex } from './read-sex';

describe('a row that is no data', () => {
	it.each([
		[['Jumlah', '138', '139'], 'total'],
		[['', 'JUMLAH', '138'], 'total'],
		[['Σ Nilai / Unsur', '138', '139'], 'total'],
		[['NRR / Unsur', '2,816'], 'total'],
		[['NRR Tertimbang / Unsur **)', '0,3'], 'total'],
		[['Rata-rata', '4', '4'], 'total'],
		[['IKM Unit Pelayanan', '78,74'], 'total'],
		[['Jumlah 40 orang'], 'total'],
		[['Jumlah Laki-laki', '5'], 'total'],
		[['Jumlah PNS', '5'], 'total'],
		[['JUMLAH SELURUHNYA', '5'], 'total'],
		[['Jlh. Pegawai Gol. III', '5'], 'total'],
		[['', 'Maks', '4', '4', '4'], 'total'],
		[['Modus', '3', '3'], 'total'],
		[['Nilai Tertinggi', '4', '4'], 'total'],
		[['Standar Deviasi', '1', '0,5'], 'total'],
		[['Skor rata-rata', '3', '3'], 'total'],
		[['Nilai Persepsi', '3', '3'], 'total'],
		[['Persentase', '98%', '3'], 'total'],
		[['Mean', '3', '3'], 'total'],
		[['(1)', '(2)', '(3)'], 'numbering'],
		[['1', '2', '3', '4'], 'numbering'],
		[['No', 'NIP', 'Nama'], 'heading'],
	])('%j is told: %s', (cells, reason) => {
		expect(noteReason(cells, ['No', 'NIP', 'Nama'])).toBe(reason);
	});

	it.each([
		[['1', 'Nilai Waruwu', '4']],
		[['1', 'Jumlahdin Purba', '4']],
		[['Total Purba', '4', '3']],
		[['Rata Sembiring', '4']],
		[['1', 'Mengetahui Rambe', '4']],
		[['Bobotsari', '4']],
		[['1', '2', '4', '4']],
		[['7', 'Nama', '3']],
		[['Ikmal', '4', '4']],
		[['Max', 'Sopir', 'DUKCAPIL']],
		[['Max', '198307152006032009']],
		[['1', 'Min Purba', '4', '4']],
		[['1', 'Modus', 'Penjaga', 'A']],
		[['Perempuan', '4', '4']],
		[['Pegawai', '4', '4']],
		[['III', '4', '4']],
	])('%j is data', (cells) => {
		expect(noteReason(cells, ['No', 'NIP', 'Nama'])).toBeNull();
	});
});

it('rows that Excel does not show are not read, and a day only where one belongs', () => {
	const rows = [['Kode', 'Lahir'], ['2026-01-02', '1985-03-01'], ['A', '']]; // prettier-ignore
	const marks = new Map([
		[cellKey(1, 0), 'date' as const],
		[cellKey(1, 1), 'date' as const],
	]);
	const read = readRows({ name: '', rows, marks, hiddenRows: new Set([2]) }, { header: 0, targets: ['code', 'birth'] }, ['birth']);
	expect(read).toMatchObject([{ row: 2, cells: { birth: '1985-03-01' }, messages: [{ code: 'cell-date', column: 0 }] }]);
	expect(read).toHaveLength(1);
});

it.each([
	['Pria', 'L'],
	['Laki - Laki', 'L'],
	['LK.', 'L'],
	['P', 'P'],
	['Perempuan', 'P'],
	['Wanita', 'P'],
	['L/P', undefined],
	['1', undefined],
	['Paidi', undefined],
	['Lina', undefined],
])('%s is %s', (cell, sex) => {
	expect(readSex(cell)).toBe(sex);
});

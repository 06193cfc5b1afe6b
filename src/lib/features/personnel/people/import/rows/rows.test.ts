import { describe, expect, it } from 'vitest';
import { exactName, isShortened, mayBeSame, nameKey } from '$lib/features/personnel/data/name-key';
import { readRemark } from './read-remark';
import { splitNumber } from '$lib/features/personnel/data/split-number';

describe('a name', () => {
	it.each([
		['Drs. Jonter Purba, M.Si.', 'jonter purba'],
		['JONTER PURBA', 'jonter purba'],
		['Purba, Jonter', 'purba jonter'],
		['PURBA, TIUR', 'purba tiur'],
		['Rudi H.', 'rudi h'],
		['H. Rudi', 'rudi'],
		['Hj. Siti Aminah, S.Pd., M.M.', 'siti aminah'],
		['Prof. Dr. Ir. H. Budi Contoh, Ph.D', 'budi contoh'],
		['Ir', 'ir'],
		['Lina, SH', 'lina'],
		['Lina, A.Md.Keb', 'lina'],
		["Ma'ruf Amin, S.Ag", 'maruf amin'],
		['Irwan Hadi', 'irwan hadi'],
	])('%s is found as %s', (name, key) => {
		expect(nameKey(name)).toBe(key);
	});

	it.each([
		['Rudi', 'Rudi H.', true],
		['Rudi Contoh', 'Rudi H. Contoh', true],
		['R. Contoh', 'Rudi Contoh', true],
		['Drs. Jonter Purba', 'Jonter Purba, M.Si.', true],
		['Purba, Jonter', 'Jonter Purba', true],
		['Purba, Jonter', 'Purba, Tiurma', false],
		['Rudi Contoh', 'Rudi Contohan', false],
		['Orang 1', 'Orang 10', false],
		['R.', 'Rudi', false],
		['Siti Aminah', 'Siti Aisyah', false],
	])('%s may be %s: %s', (a, b, may) => {
		expect([mayBeSame(a, b), mayBeSame(b, a)]).toEqual([may, may]);
	});

	it('is shortened by initials, parts and titles left out, and by nothing else', () => {
		expect(
			['Rudi', 'Rudi H. Contoh', 'Rudi Hasan Contoh', 'R. H. Contoh'].map((name) => isShortened(name, 'Rudi Hasan Contoh, S.E.')),
		).toEqual([true, true, true, true]);
		expect(isShortened('Rudi Hasan Contoh, S.E., M.M.', 'Rudi Hasan Contoh, S.E.')).toBe(false);
		expect(isShortened('Rudi Hasibuan', 'Rudi Hasan Contoh')).toBe(false);
		expect(exactName('Rudi  H. CONTOH')).toBe(exactName('rudi h contoh'));
	});
});

describe('a cell with name and NIP', () => {
	const nip = '199001012015031045';
	it.each([
		`Orang Satu, S.Sos\n${nip}`,
		`Orang Satu, S.Sos / ${nip}`,
		`Orang Satu, S.Sos\nNIP. 19900101 201503 1 045`,
		`Orang Satu, S.Sos (NIP: 19900101.201503.1.045)`,
		`Orang Satu, S.Sos NIP ${nip}`,
		`Orang Satu, S.Sos - NIP.${nip}`,
		`${nip} / Orang Satu, S.Sos`,
		`NIP ${nip}\nOrang Satu, S.Sos`,
		`Orang Satu, S.Sos;${nip}`,
	])('%j', (cell) => {
		expect(splitNumber(cell)).toEqual({ name: 'Orang Satu, S.Sos', numbers: [nip] });
	});

	it('without a whole NIP stays a name', () => {
		expect(splitNumber('Orang Satu, S.Sos').numbers).toEqual([]);
		expect(splitNumber('Orang 1990010120150310451').numbers).toEqual([]);
	});
});

describe('a remark', () => {
	it.each([
		['Pensiun TMT 1-5-2026', '2026-04-30'],
		['PENSIUN per 1 Januari 2027', '2026-12-31'],
		['BUP 01/08/2026', '2026-07-31'],
		['Meninggal dunia 24 Nopember 2026', '2026-11-24'],
		['Mutasi ke Kabupaten Simalungun TMT 1 Maret 2026', '2026-02-28'],
		['Pindah keluar, 2026-03-01', '2026-02-28'],
		['Akan pensiun 1 Mei 2027', '2027-04-30'],
	])('%s: last day %s', (cell, on) => {
		expect(readRemark(cell)).toEqual({ says: 'left', on });
	});

	it('without a day is told as such, and what is only planned or within the city is not leaving', () => {
		expect(['Pensiun', 'Mengundurkan diri', 'Mutasi ke luar daerah'].map(readRemark)).toEqual(Array(3).fill({ says: 'left', on: null }));
		expect(['Mutasi ke Dinas Perhubungan', 'Mutasi dari Disdik', 'Pindah bidang'].map(readRemark)).toEqual(
			Array(3).fill({ says: 'moved' }),
		);
		expect(['Akan pensiun', 'Persiapan pensiun', 'Cuti', 'Tugas belajar', '', 'Aktif'].map(readRemark)).toEqual(Array(6).fill(null));
	});
});

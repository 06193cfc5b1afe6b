import { describe, expect, it } from 'vitest';
import { doubledTargets } from './doubled-targets';
import { guessTargets, type HeadingWords } from './guess-targets';
import { findHeading, readHeading } from './read-heading';

const words: HeadingWords<'boss' | 'grade' | 'name'> = [
	['boss', /\bpenilai\b/],
	['grade', /^gol/],
	['grade', /^pangkat/],
	['name', /^nama/],
];

describe('what headings stand for', () => {
	it.each([
		[
			['No', 'Nama', 'Nama Penilai', 'Pangkat'],
			[null, 'name', 'boss', 'grade'],
		],
		[
			['NAMA*', 'Pangkat', 'Golongan'],
			['name', null, 'grade'],
		],
		[
			['Nama', 'nama lengkap'],
			[null, null],
		],
		[
			['', '---'],
			[null, null],
		],
	])('%j: %j', (headings, targets) => {
		expect(guessTargets(headings, words)).toEqual(targets);
	});

	it('are sought in the row that knows most of them', () => {
		const known = (row: readonly string[]) => guessTargets(row, words).map(Boolean);
		const rows = [['Daftar nama pegawai'], [], ['Nama', 'Golongan', 'Penilai'], ['Herti', 'III/a', 'Tiurma']];
		expect([findHeading(rows, known), findHeading(rows.slice(3), known)]).toEqual([2, null]);
	});

	it('of two rows are read together, below a title', () => {
		const known = (row: readonly string[]) => row.map((heading) => guessTargets([heading], words)[0] !== null);
		const rows = [
			['DAFTAR PEGAWAI'],
			['No', 'Nama', 'Pangkat', '', 'Pejabat Penilai', ''],
			['', '', 'Gol', 'TMT', 'NIP', 'Nama'],
			['1', 'Herti', 'III/a', '2020', '1', 'Tiurma'],
		];
		expect(findHeading(rows, known)).toBe(2);
		expect(readHeading(rows, 2, known)).toEqual([
			'No',
			'Nama',
			'Pangkat Gol',
			'Pangkat TMT',
			'Pejabat Penilai NIP',
			'Pejabat Penilai Nama',
		]);
		const one = [['No', 'Data', '', 'Penilai', 'Gol'], ['', 'NIP', 'Nama', 'NIP', '']]; // prettier-ignore
		expect(readHeading(one, 1, known)).toEqual(['No', 'Data NIP', 'Nama', 'Penilai NIP', 'Gol']);
		expect(readHeading(rows, 1, known)).toEqual(rows[1]);
		expect(readHeading(rows, 3, known)).toEqual(rows[3]);
	});

	it('of one row are not joined with a title or a row of data', () => {
		const known = (row: readonly string[]) => guessTargets(row, words).map(Boolean);
		const rows = [['Daftar', 'Pegawai'], ['Nama', 'Golongan'], ['Herti', 'III/a']]; // prettier-ignore
		expect(readHeading(rows, 1, known)).toEqual(rows[1]);
		expect(readHeading([['Nama', 'Golongan', ''], ['Herti', '', '']], 1, known)).toEqual(['Herti', '', '']); // prettier-ignore
	});

	it('given twice are told', () => {
		expect(doubledTargets(['name', null, 'boss', 'name'])).toEqual([{ target: 'name', columns: [0, 3] }]);
	});
});

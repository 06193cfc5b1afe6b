import { describe, expect, it } from 'vitest';
import { doubledTargets } from './doubled-targets';
import { findHeader } from './find-header';
import { guessTargets, type HeadingWords } from './guess-targets';

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
		const known = (row: readonly string[]) => guessTargets(row, words).filter(Boolean).length;
		const rows = [['Daftar nama pegawai'], [], ['Nama', 'Golongan', 'Penilai'], ['Herti', 'III/a', 'Tiurma']];
		expect([findHeader(rows, known), findHeader(rows.slice(3), known)]).toEqual([2, null]);
	});

	it('given twice are told', () => {
		expect(doubledTargets(['name', null, 'boss', 'name'])).toEqual([{ target: 'name', columns: [0, 3] }]);
	});
});

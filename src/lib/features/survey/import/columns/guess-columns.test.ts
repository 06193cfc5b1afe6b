import { describe, expect, it } from 'vitest';
import { skmQuestionnaire } from '../fixtures/skm-questionnaire';
import { findHeading, readHeading } from '$lib/spreadsheet/columns/read-heading';
import { repeatedHeadings } from '$lib/spreadsheet/columns/repeated-headings';
import { guessColumns, needsOrder, targetsOf } from './guess-columns';
import { mappingProblems } from './mapping-problems';

const { unsur } = skmQuestionnaire;
const codes = ['No', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'];
const listOrder = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'pengaduan', 'sarana'];
const known = (row: readonly string[]) => guessColumns(row, unsur).map((guess) => guess !== null);
const findHeader = (rows: string[][]) => findHeading(rows, known);
const targetOf = (heading: string) => targetsOf(guessColumns([heading], unsur), null)[0];

describe('the headings U1..U9', () => {
	const guesses = guessColumns(codes, unsur);

	it('leave U8 and U9 open until the order is said', () => {
		expect(needsOrder(guesses)).toBe(true);
		expect(mappingProblems(targetsOf(guesses, null), unsur).missing.map((one) => one.key)).toEqual(['pengaduan', 'sarana']);
	});

	it('mean pengaduan then sarana in the list, and the other way round on the form', () => {
		expect(targetsOf(guesses, 'list').slice(1)).toEqual(listOrder.map((key) => `unsur:${key}`));
		expect(targetsOf(guesses, 'form').slice(8)).toEqual(['unsur:sarana', 'unsur:pengaduan']);
		for (const order of ['list', 'form'] as const)
			expect(mappingProblems(targetsOf(guesses, order), unsur)).toEqual({ missing: [], doubled: [] });
	});

	it('ask nothing when a name stands beside the code', () => {
		const named = guessColumns([...codes.slice(0, 8), 'U8 Sarana', 'U9 - Penanganan Pengaduan'], unsur);
		expect(needsOrder(named)).toBe(false);
		expect(targetsOf(named, null).slice(8)).toEqual(['unsur:sarana', 'unsur:pengaduan']);
	});
});

describe('headings in words', () => {
	it.each(unsur.flatMap((one) => [[one.name.id, one.key], [one.question.id, one.key], [one.name.id.toUpperCase(), one.key]]))(
		'%s',
		(heading, key) => {
			expect(targetOf(heading!)).toBe(`unsur:${key}`);
		},
	); // prettier-ignore

	it.each([
		['Cap waktu', 'date'], ['Tanggal Survei', 'date'], ['Tgl.', 'date'], ['Jam Survei', 'slot'], ['Jenis Kelamin (L/P)', 'sex'], ['JK', 'sex'],
		['Usia (tahun)', 'age'], ['Umur', 'age'], ['Pendidikan Terakhir', 'education'], ['Pekerjaan', 'occupation'],
		['Jenis layanan yang diterima', 'service'], ['Kelurahan', 'kelurahan'], ['Saran', 'suggestion'], ['Saran dan masukan', 'suggestion'],
		['Nama', null], ['NIK', null], ['No. HP', null], ['', null],
	])('%s → %s', (heading, target) => {
		expect(targetOf(heading)).toBe(target);
	}); // prettier-ignore
});

describe('headings that occur twice', () => {
	it('are left to a person', () => {
		const guesses = guessColumns([...codes, 'U3'], unsur);
		expect([guesses[3], guesses[10]]).toEqual([null, null]);
		expect(repeatedHeadings([...codes, 'U3'])).toEqual([{ heading: 'U3', columns: [3, 10] }]);
	});
});

describe('the heading row', () => {
	it('is found below a title and above the numbering of the columns', () => {
		expect(findHeader([['PENGOLAHAN DATA'], [], codes, ['(1)', '(2)', '(3)'], ['1', '4', '4', '4']])).toBe(2);
	});

	it('is not taken from answers, however varied', () => {
		expect(findHeader([['1', '2', '3', '4', '3', '2', '1', '4', '3', '2']])).toBeNull();
	});

	it('of two rows gives both: codes below, the rest above', () => {
		const rows = [
			['REKAP'],
			['No', 'Tanggal', 'Nilai Unsur Pelayanan', '', '', '', '', '', '', '', '', 'Usia'],
			['', '', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', ''],
		];
		expect(findHeader(rows)).toBe(2);
		const targets = targetsOf(guessColumns(readHeading(rows, 2, known), unsur), 'list');
		expect(targets).toEqual([null, 'date', ...listOrder.map((key) => `unsur:${key}`), 'age']);
	});

	it('may be the bare numbers 1 to 9', () => {
		expect(findHeader([['Responden', '1', '2', '3', '4', '5', '6', '7', '8', '9']])).toBe(0);
	});
});

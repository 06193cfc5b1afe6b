import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { caseRecords, editNo, type Act } from '#shared/appraisal/fixtures/appraisal-case-records';
import { foldCase } from '#shared/appraisal/fold-case';
import { toCsv } from '$lib/spreadsheet/write/to-csv';
import { toXlsx } from '$lib/spreadsheet/write/to-xlsx';
import { nipGroups } from '$lib/features/appraisal/parts/documents/nip-groups';
import type { Choice } from '../choose/load-choice';
import { evaluationSheet } from './evaluation-sheet';
import { usualObjection } from '#shared/appraisal/usual-objection';

const act = (no: number, on: number): Act => ({ no, on });
const context = { objection: usualObjection };
const known: ReferencePerson = {
	name: '=HYPERLINK("http://x")',
	nip: '198503012008031001',
	status: 'PNS',
	grade: 'III/c',
	post: 'Administrator Database Kependudukan',
	postKind: 'fungsional-keahlian',
	level: 'ahli-muda',
	unit: 'DUKCAPIL',
	lines: [],
	account: null,
	leftOn: null,
};
const evaluation = caseRecords.evaluation(act(1, 2));
evaluation.body.parties.employee = { ...evaluation.body.parties.employee, name: known.name, nip: known.nip };
const state = foldCase(
	[
		evaluation,
		caseRecords.handover({ no: 2, on: 5, more: { at: '2026-10-05T23:30:00Z' } }, 1),
		caseRecords.objection(act(3, 6), 1),
		caseRecords.decision(act(4, 9), 1, 'objection', { ratings: { results: 'above', conduct: 'above' }, predicate: 'very-good' }),
	],
	context,
);
const choice: Choice = {
	people: [
		{ id: 'P2', known, unit: 'DUKCAPIL', of: { person: 'P2', unit: 'DUKCAPIL', state } },
		{ id: 'P3', known: { ...known, name: 'Rosma', nip: null, status: 'other', level: null, unit: 'KEC' }, unit: 'KEC', of: null },
	],
	unitNames: new Map([['KEC', 'Kecamatan Siantar Barat']]),
	unitPredicates: new Map([['DUKCAPIL', 'outstanding']]),
};
const cells = () => {
	const [heads, ...rows] = evaluationSheet(choice, '2026-TW3', (nip) => nip).rows;
	return rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads![i], cell])));
};

test('what stands after a decision is what is exported, with the unit’s predicate and the days of the office', () => {
	expect(evaluation.edit).toBe(editNo(1));
	expect(cells()[0]).toMatchObject({
		NIP: '198503012008031001',
		Periode: '2026-TW3',
		'Rating Hasil Kerja': 'Di Atas Ekspektasi',
		'Rating Perilaku Kerja': 'Di Atas Ekspektasi',
		'Predikat Kinerja Pegawai': 'Sangat Baik',
		'Capaian Kinerja Organisasi': 'Istimewa',
		Tahap: 'Diputus diubah',
		'Tanggal evaluasi': '2026-10-02',
		'Tanggal serah terima': '2026-10-06',
		'Pejabat Penilai Kinerja': 'Orang P1',
	});
});

test('who has no evaluation is in the table, without one', () => {
	expect(cells()[1]).toMatchObject({
		NIP: null,
		Nama: 'Rosma',
		'Unit Kerja': 'Kecamatan Siantar Barat',
		'Predikat Kinerja Pegawai': null,
		Tahap: 'Belum dievaluasi',
	});
});

test('no name becomes a formula, and no NIP loses a digit', async () => {
	const csv = await (await toCsv(evaluationSheet(choice, '2026-TW3', nipGroups))).text();
	expect(csv).toContain(`19850301 200803 1 001;"'=HYPERLINK(""http://x"")"`);
	expect(csv).not.toMatch(/(^|;)"?=/m);
	const xlsx = Buffer.from(await (await toXlsx([evaluationSheet(choice, '2026-TW3', (nip) => nip)])).arrayBuffer());
	const [sheet] = await readXlsx(xlsx);
	expect(sheet!.sheet).toBe('Evaluasi 2026-TW3');
	expect(sheet!.data[1]!.slice(0, 2)).toEqual(['198503012008031001', '=HYPERLINK("http://x")']);
});

import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import published from '../../../../../shared/survey/fixtures/skm-published.json';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { testResponse } from '$lib/device/test-response';
import { buildReport } from '../figures/build-report';
import type { Pool } from '../figures/pool';
import { testCampaign, testOffice } from '../test-office';
import { annexSheet } from './annex-sheet';
import { fileName } from './file-name';
import { toCsv } from '$lib/spreadsheet/write/to-csv';
import { toXlsx } from '$lib/spreadsheet/write/to-xlsx';
import { unsurSheet } from './unsur-sheet';

const sekadau = published.cases.find(({ id }) => id === 'sekadau-2019-s1-raw')!;
const suggestion = 'Ibu Rosma di loket 2 ramah sekali';
const responses = sekadau.rows!.map((row, i) =>
	testResponse({
		at: `2026-11-24T${String(8 + (i % 4)).padStart(2, '0')}:17:0${i % 10}+07:00`,
		body: {
			slot: '08-12',
			suggestion,
			profile: { sex: 'L', age: 43, education: 'S2', occupation: 'LAINNYA', occupationOther: 'nelayan' },
			answers: Object.fromEntries(sekadau.unsur.map((key, u) => [key, row[u]!])) as SurveyResponse['answers'],
		},
	}),
);
const filter = { period: '2026-S2', unit: 'DUKCAPIL', kelurahan: '', service: '', order: 'form' as const };
const pool = buildReport(testOffice([testCampaign('2026-S2', 'DUKCAPIL')], responses), filter, new Date()).pool as Pool;
const annex = annexSheet(responses, pool, 'form', ['Dinas Contoh', 'Semester II 2026']);

test('the annex holds a row for each respondent and the official foot rows', () => {
	const at = annex.rows.findIndex(([cell]) => cell === 'Σ Nilai / Unsur');
	expect(annex.rows[0]).toEqual(['PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR PELAYANAN']);
	expect(annex.rows.filter(([cell]) => cell && typeof cell === 'object')).toHaveLength(49);
	expect(annex.rows[at]!.slice(3)).toEqual(sekadau.sums!.map((value) => ({ value, digits: 0 })));
	expect(annex.rows[at + 1]!.slice(3).map((cell) => (cell as { value: number }).value)).toEqual(
		sekadau.nrr4!.map((nrr) => Math.round(Number(nrr) * 1000)),
	);
	expect(annex.rows[at + 2]!.slice(-2)).toEqual(['*)', { value: 31_497, digits: 4 }]);
	expect(annex.rows[at + 3]!.slice(-2)).toEqual(['**)', { value: 7874, digits: 2 }]);
});

test('nothing of the person, the surveyor, the device or the time of day leaves with it', async () => {
	const csv = await (await toCsv(annex)).text();
	for (const secret of [suggestion, 'petugas', 'tablet-1', 'nelayan', 'LAINNYA', ';L;', ':17:', 'survey.response'])
		expect(csv).not.toContain(secret);
	expect(csv).toContain('2026-11-24;08-12;');
});

test('within a day and slot the rows stand by their scores, not by who came first', () => {
	const rows = (list: typeof responses) => JSON.stringify(annexSheet(list, pool, 'form', []).rows);
	expect(rows(responses)).toBe(rows([...responses].reverse()));
});

test('a cell that begins like a formula arrives as text', async () => {
	const nasty = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/C calc"!A0\nx', 'biasa'];
	const sheet = { name: 'x', rows: nasty.map((cell) => [cell, { value: 3245, digits: 3 }]) };
	const csv = await (await toCsv(sheet)).text();
	for (const cell of csv.replace(/^\uFEFF/, '').split(/\r\n/)) if (cell.includes('3,245')) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
	expect(csv).toContain('biasa;3,245');
	const xlsx = Buffer.from(await (await toXlsx([sheet])).arrayBuffer());
	const [read] = await readXlsx(xlsx);
	expect(read!.data.map(([text]) => text)).toContain('=1+1');
	expect(read!.data[0]![1]).toBe(3.245);
});

test('the table per unsur says the index and the weight it was worked out with', () => {
	const { rows } = unsurSheet(pool.ikm!, pool.questionnaire, 'form', ['Dinas Contoh']);
	expect(rows.find(([code]) => code === 'U8')?.slice(0, 4)).toMatchObject(['U8', 'SARANA', { value: 143 }, { value: 2918 }]);
	expect(JSON.stringify(rows)).toContain('1/9');
});

test('a file is named by codes alone', () => {
	expect(fileName('per-unsur', '2026-S2', '12.72.01.1001', 'csv')).toBe('skm_per-unsur_2026-S2_12.72.01.1001.csv');
	expect(fileName('hasil', '2026-S2', '', 'xlsx')).toBe('skm_hasil_2026-S2_kota.xlsx');
});

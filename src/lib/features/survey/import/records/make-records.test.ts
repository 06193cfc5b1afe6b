import { readFile as readFromDisk } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { envelope } from '#shared/kernel/envelope';
import { readRecord } from '#shared/kernel/define-kind';
import { surveyResponse } from '#shared/survey/kinds/survey-response';
import { ruleset2017 } from '#shared/survey/fixtures/ruleset-2017';
import { ikm } from '#shared/survey/ikm';
import { addResponse, emptyTotals } from '#shared/survey/survey-totals';
import { findHeading } from '$lib/spreadsheet/columns/read-heading';
import { guessColumns, targetsOf } from '../columns/guess-columns';
import type { UnsurOrder } from '../columns/target';
import { context, maker, sekadau } from '../fixtures/import-world';
import { skmQuestionnaire } from '../fixtures/skm-questionnaire';
import { readFile } from '$lib/spreadsheet/read/read-file';
import { checkRows } from '../rows/check-rows';
import { compareEarlier } from './compare-earlier';
import { makeRecords } from './make-records';

const { unsur } = skmQuestionnaire;
const now = new Date('2026-11-24T09:00:00+07:00');

async function imported(end: 'csv' | 'xlsx', order: UnsurOrder, options: { rows?: number; account?: string; file?: string } = {}) {
	const bytes = await readFromDisk(new URL(`../fixtures/sekadau-2019-s1.${end}`, import.meta.url));
	const book = await readFile(`sekadau.${end}`, new Uint8Array(bytes));
	const table = { ...book.tables[0]! };
	if (options.rows) table.rows = table.rows.slice(0, options.rows);
	const header = findHeading(table.rows, (row) => guessColumns(row, unsur).map((guess) => guess !== null))!;
	const targets = targetsOf(guessColumns(table.rows[header]!, unsur), order);
	const checked = checkRows(table, { header, targets }, skmQuestionnaire, context);
	const records = await makeRecords(checked.rows, {
		file: options.file ?? book.file,
		rows: table.rows,
		campaign: sekadau,
		service: 'reference.service:SEKADAU:UMUM',
		maker: { ...maker, account: options.account ?? maker.account },
		now,
	});
	return { checked, records };
}

describe('the 49 published rows of Kabupaten Sekadau', () => {
	it.each(['csv', 'xlsx'] as const)('give 78,74 B from the %s file', async (end) => {
		const { checked, records } = await imported(end, 'form');
		expect(checked.rows.filter((row) => row.state === 'ok')).toHaveLength(49);
		expect(checked.rows.filter((row) => row.state === 'note')).toHaveLength(end === 'xlsx' ? 2 : 0);
		const totals = records.reduce((sum, record) => addResponse(sum, record), emptyTotals());
		const index = ikm(
			totals,
			unsur.map((one) => one.key),
			ruleset2017,
			'tepat',
		);
		expect(index).toMatchObject({ n: 49, index: 7874, letter: 'B' });
		expect([totals.sums.sarana, totals.sums.pengaduan]).toEqual([143, 159]);
	});

	it('become records both sides can read', async () => {
		for (const record of (await imported('csv', 'form')).records) {
			expect(envelope.safeParse(record).success).toBe(true);
			expect(readRecord(surveyResponse, record).ok).toBe(true);
		}
	});
});

describe('the same table imported again', () => {
	it('has the same ids and edits, whatever the file is called and whoever imports it', async () => {
		const [first, second] = [await imported('csv', 'form'), await imported('csv', 'form', { account: 'lain', file: 'salinan.csv' })];
		const keys = (one: typeof first) => one.records.map((record) => [record._id, record.edit]);
		expect(keys(second)).toEqual(keys(first));
		expect(new Set(first.records.map((record) => record._id)).size).toBe(49);
		expect(first.records.map((record) => record._id)).toEqual(first.records.map((record) => record._id).sort());
	});

	it('stores nothing', async () => {
		const { records } = await imported('csv', 'form');
		expect(await compareEarlier(records, records)).toMatchObject({ records: [], fresh: 0, same: 49, corrected: 0 });
	});

	it('with the other order of U8 and U9 corrects the rows that differ, and once more goes back', async () => {
		const form = (await imported('csv', 'form')).records;
		const list = (await imported('csv', 'list')).records;
		const differing = form.filter((record) => record.body.answers.sarana !== record.body.answers.pengaduan).length;
		const plan = await compareEarlier(list, form);
		expect([plan.fresh, plan.same, plan.corrected]).toEqual([0, 49 - differing, differing]);
		expect(plan.records[0]!._id).toBe(`${plan.records[0]!.body.supersedes}:2`);
		const back = await compareEarlier(form, [...form, ...plan.records]);
		expect(back.records[0]!._id).toBe(back.records[0]!.body.supersedes!.replace(/:2$/, ':3'));
		for (const record of [...plan.records, ...back.records]) expect(readRecord(surveyResponse, record).ok).toBe(true);
	});

	it('by another account corrects nothing: only the author may', async () => {
		const plan = await compareEarlier(
			(await imported('csv', 'list', { account: 'lain' })).records,
			(await imported('csv', 'form')).records,
		);
		expect(plan.corrected).toBe(0);
		expect(plan.foreign).toBeGreaterThan(0);
	});

	it('grown by some rows is recognised by its first rows', async () => {
		const [small, grown] = [await imported('csv', 'form', { rows: 31 }), await imported('csv', 'form')];
		const plan = await compareEarlier(grown.records, small.records);
		expect([plan.fresh, plan.lookalikes.size]).toEqual([49, 30]);
	});
});

import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { guessColumns, targetsOf } from './columns/guess-columns';
import type { UnsurOrder } from './columns/target';
import { context, maker, sekadau } from './fixtures/import-world';
import { skmQuestionnaire } from './fixtures/skm-questionnaire';
import { ImportEngine } from '$lib/spreadsheet/engine/import-engine';
import { caseBytes } from '$lib/spreadsheet/fixtures/case-bytes';
import { surveyTarget, type SurveyOrder } from './survey-target';

let db: DeviceDb;
beforeEach(() => {
	db = new DeviceDb(`import-${Math.random()}`);
});
afterEach(() => db.delete());

const fixture = async () => new Uint8Array(await readFile(new URL('./fixtures/sekadau-2019-s1.csv', import.meta.url)));
const bytes = (text: string) => new TextEncoder().encode(text);

const service = 'reference.service:SEKADAU:UMUM';

async function check(
	file: Uint8Array<ArrayBuffer>,
	order: UnsurOrder = 'form',
	answers: Record<string, string> = {},
	name = 'sekadau.csv',
) {
	const engine = new ImportEngine(db, surveyTarget);
	const { head } = (await engine.open(name, file)).sheets[0]!;
	const targets = targetsOf(guessColumns(head[0]!, skmQuestionnaire.unsur), order);
	const rest = { campaign: sekadau, questionnaire: skmQuestionnaire, service, context, maker };
	const asked: SurveyOrder = { sheet: 0, header: 0, targets, answers, ...rest };
	return { engine, view: await engine.check(asked) };
}

describe('an import', () => {
	it('stores all 49 rows, and nothing before it is told to', async () => {
		const { engine, view } = await check(await fixture());
		expect([view.counts.ok, view.toStore, await db.outbox.count()]).toEqual([49, 49, 0]);
		expect(await engine.store()).toEqual({ stored: 49, corrected: 0 });
		expect(await db.outbox.filter(({ state }) => state === 'waiting').count()).toBe(49);
	});

	it('of the same file stores once, also from a second tab that checked before', async () => {
		const [first, second] = [await check(await fixture()), await check(await fixture())];
		await first.engine.store();
		expect(await second.engine.store()).toEqual({ stored: 0, corrected: 0 });
		expect((await check(await fixture())).view).toMatchObject({ toStore: 0, facts: { same: 49 } });
		expect(await db.outbox.count()).toBe(49);
	});

	it('of a grown file can leave out the rows it already has', async () => {
		const lines = new TextDecoder().decode(await fixture()).split('\n');
		await (await check(bytes(lines.slice(0, 41).join('\n')))).engine.store();
		const grown = await check(await fixture());
		expect(grown.view).toMatchObject({ toStore: 49, questions: [{ code: 'grown-table', value: '40', required: true }] });
		const left = await check(await fixture(), 'form', { 'grown-table': 'leave-out' });
		expect(await left.engine.store()).toEqual({ stored: 9, corrected: 0 });
		expect(await db.outbox.count()).toBe(49);
	});

	it('leaves out the bad rows and stores the good ones', async () => {
		const text = new TextDecoder()
			.decode(await fixture())
			.replace('\n3;3;3;3;4;', '\n3;3;5;3;4;')
			.replace('\n4;2;2;4;', '\n4;2;;4;');
		const { engine, view } = await check(bytes(text));
		expect(view.counts).toEqual({ ok: 47, problem: 1, incomplete: 1 });
		expect(engine.marked().map((row) => row.row)).toEqual([4, 5]);
		expect((await engine.store()).stored).toBe(47);
	});

	it('that the disk cannot hold stores nothing at all', async () => {
		const { engine } = await check(await fixture());
		let puts = 0;
		db.outbox.hook('creating', () => {
			if (++puts === 30) throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(engine.store()).rejects.toThrow();
		expect(await db.outbox.count()).toBe(0);
	});

	it('of a file on a scale of five stores none of it, and says why', async () => {
		const { engine, view } = await check(await caseBytes('scale-of-five.csv'), 'list');
		expect(view).toMatchObject({ toStore: 0, remarks: [{ code: 'other-scale', level: 'problem', value: '1–5', n: 2 }] });
		await expect(engine.store()).rejects.toThrow();
		expect(await db.outbox.count()).toBe(0);
	});

	it('asks once which service an unknown name means', async () => {
		const head = 'U1;U2;U3;U4;U5;U6;U7;U8;U9;Layanan';
		const file = () => bytes([head, ...Array.from({ length: 3 }, () => '4;4;4;4;4;4;4;4;4;KTP-el'), '3;3;3;3;3;3;3;3;3;ktp'].join('\n'));
		const choices = { services: [{ value: 'reference.service:SEKADAU:KTP', label: 'KTP' }], kelurahan: [] };
		Object.assign(context, { choices });
		const first = await check(file(), 'list');
		expect(first.view).toMatchObject({ toStore: 1, questions: [{ value: 'KTP-el', rows: [2, 3, 4] }] });
		const answers = { [first.view.questions[0]!.key]: 'reference.service:SEKADAU:KTP' };
		const second = await check(file(), 'list', answers);
		expect(second.view).toMatchObject({ toStore: 4, questions: [{ value: 'KTP-el' }] });
		expect(await second.engine.store()).toMatchObject({ stored: 4 });
	});

	it.each(['formula-double-quotes.xlsx', 'formula-single-quotes.xlsx'])('takes no answer from a formula unseen: %s', async (name) => {
		const { view } = await check(await caseBytes(name), 'list', {}, name);
		expect(view).toMatchObject({ toStore: 0, counts: { problem: 1 }, groups: [{ code: 'answer-formula', n: 2 }] });
	});

	it('of a file whose days stand behind their months reads them so, all of them, and says it', async () => {
		const days = ['3/25/2019 8:15:30', '04/03/2019 9:00:00'];
		const text = ['U1;U2;U3;U4;U5;U6;U7;U8;U9;Tanggal', ...days.map((day) => `4;4;4;4;4;4;4;4;4;${day}`)].join('\n');
		const { engine, view } = await check(bytes(text), 'list');
		expect(view).toMatchObject({ toStore: 2, remarks: [{ code: 'month-first', level: 'warning', value: '3/25/2019 8:15:30' }] });
		await engine.store();
		const at = (await db.outbox.toArray()).map(({ record }) => record.at).sort();
		expect(at).toEqual(['2019-03-25T08:15:00+07:00', '2019-04-03T09:00:00+07:00']);
	});

	it('of a file with days in both orders says so', async () => {
		const days = ['3/25/2019', '25/3/2019', '04/03/2019'];
		const text = ['U1;U2;U3;U4;U5;U6;U7;U8;U9;Tanggal', ...days.map((day) => `4;4;4;4;4;4;4;4;4;${day}`)].join('\n');
		expect((await check(bytes(text), 'list')).view).toMatchObject({ counts: { ok: 2, problem: 1 }, remarks: [{ code: 'mixed-days', level: 'warning' }] }); // prettier-ignore
	});

	it('reads the day of a workbook that counts from 1904', async () => {
		const { view } = await check(await caseBytes('date1904-true.xlsx'), 'list', {}, 'skm.xlsx');
		expect(view.groups).toMatchObject([{ code: 'date-outside', places: [{ value: '2026-11-24' }] }]);
	});

	it('tells in which rows no respondent was seen, and why', async () => {
		const text = new TextDecoder().decode(await fixture());
		const { view } = await check(bytes(`${text.trim()}\nJumlah;138;139;1;1;1;1;1;1;1\nRata-rata;3;3;3;3;3;3;3;3;3\n`));
		expect(view.counts).toEqual({ ok: 49, note: 2 });
		expect(view.groups).toMatchObject([{ code: 'note-total', level: 'note', n: 2, places: [{ row: 51 }, { row: 52 }] }]);
	});
});

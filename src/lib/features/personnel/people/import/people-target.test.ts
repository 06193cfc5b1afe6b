import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { guessTargets } from '$lib/spreadsheet/columns/guess-targets';
import { csvBlob } from '$lib/spreadsheet/write/csv-blob';
import { xlsxFile } from '$lib/spreadsheet/write/table-file';
import { personHeadings } from './columns/people-columns';
import { unitHeadings } from './columns/unit-columns';
import { unit } from './fixtures/people-world';
import { peopleTemplate, unitsTemplate } from './template';
import { ImportEngine } from '$lib/spreadsheet/engine/import-engine';
import { caseBytes } from '$lib/spreadsheet/fixtures/case-bytes';
import { peopleTarget, type PeopleOrder } from './people-target';

let db: DeviceDb;
beforeEach(async () => {
	db = new DeviceDb(`people-${Math.random()}`);
	await submitRecords(db, { builtOn: null }, [unit('DUKCAPIL', 'Dinas Kependudukan')]);
	await db.records.bulkPut((await db.outbox.toArray()).map(({ record }) => record));
	await db.outbox.clear();
});
afterEach(() => db.delete());

const days = { newFrom: '2026-01-01', changedFrom: '2026-11-24', today: '2026-11-24', maker: { account: 'bkpsdm', device: 'd1' } };

async function check(
	file: Blob | Uint8Array<ArrayBuffer>,
	what: PeopleOrder['what'] = 'people',
	answers: Record<string, string> = {},
	engine = new ImportEngine(db, peopleTarget),
) {
	const view = await engine.open('daftar', file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file);
	const headings = view.sheets[0]!.head[0]!;
	const targets = what === 'people' ? guessTargets(headings, personHeadings) : guessTargets(headings, unitHeadings);
	return { engine, view: await engine.check({ ...days, what, sheet: 0, header: 0, targets, answers }) };
}

/** What was stored arrives at the office. */
async function send() {
	const held = (await db.outbox.toArray()).map(({ record }) => ({ ...record, _rev: '1-0123456789abcdef0123456789abcdef' }));
	await db.records.bulkPut(held);
	await db.outbox.clear();
}

/** NIPs of `n` people, all different. */
const nip = (index: number) =>
	`19${String(60 + (index % 38))}0${1 + (index % 9)}1520060${1 + (index % 3)}${1 + (index % 2)}${String(1 + (Math.floor(index / 342) % 998)).padStart(3, '0')}`;
const list = (n: number, unitCode = 'DUKCAPIL') => [
	['NIP', 'Nama', 'Jabatan', 'Unit', 'Penilai'],
	...Array.from({ length: n }, (_, index) => [nip(index), `Orang ${index}`, 'Pengadministrasi', unitCode, index === 0 ? '' : nip(0)]),
];

describe('an import of people', () => {
	it('stores all rows, and nothing before it is told to', async () => {
		const { engine, view } = await check(csvBlob(list(50)));
		expect([view.counts, await db.outbox.count()]).toEqual([{ new: 50 }, 0]);
		expect(await engine.store()).toEqual({ added: 50, changed: 0 });
		expect(await db.outbox.count()).toBe(50);
	});

	it('of the same file again stores nothing, also from a second tab that had checked before', async () => {
		const [first, second] = [await check(csvBlob(list(50))), await check(await xlsxFile(list(50)))];
		await first.engine.store();
		expect(await second.engine.store()).toEqual({ added: 0, changed: 0 });
		expect((await check(csvBlob(list(50)))).view.counts).toMatchObject({ same: 50 });
	});

	it('updates by NIP with the revision it stands on, and deletes nobody who is missing', async () => {
		await (await check(csvBlob(list(20)))).engine.store();
		await send();
		const { engine, view } = await check(csvBlob(list(3).map((row, index) => (index === 2 ? row.with(2, 'Arsiparis Terampil') : row))));
		expect(view.counts).toEqual({ changed: 1, same: 2 });
		expect(view.preview).toMatchObject([{ cells: { name: 'Orang 1' }, changes: ['post', 'postKind', 'level'] }]);
		expect(view.preview[0]!.cells.number).toMatch(/^\d{4}\*{11}\d{3}$/);
		await engine.store();
		expect((await db.outbox.toArray()).map(({ record }) => record._rev)).toEqual(['1-0123456789abcdef0123456789abcdef']);
	});

	it('of units lets one hang on another of the same file', async () => {
		const { engine, view } = await check(
			csvBlob([
				['Kode', 'Nama', 'Jenis', 'Induk'],
				['DUKCAPIL.CAPIL', 'Bidang Capil', '', 'DUKCAPIL'],
				['SATU', 'Bagian Satu', 'Bagian', 'DUA'],
				['DUA', 'Bagian Dua', 'Bagian', 'Bagian Satu'],
				['TIGA', 'Entah', '', ''],
			]),
			'units',
		);
		expect(view.counts).toEqual({ new: 1, problem: 3 });
		expect(engine.marked().map(({ messages }) => messages[0]!.code)).toEqual(['parent-circle', 'parent-circle', 'kind-unknown']);
		await engine.store();
		expect(await db.outbox.toArray()).toMatchObject([
			{ id: 'reference.unit:DUKCAPIL.CAPIL', record: { unit: 'DUKCAPIL.CAPIL', body: { parent: 'DUKCAPIL', kind: 'bidang' } } },
		]);
	});

	it('that the disk cannot hold stores nothing at all', async () => {
		const { engine } = await check(csvBlob(list(50)));
		let puts = 0;
		db.outbox.hook('creating', () => {
			if (++puts === 30) throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(engine.store()).rejects.toThrow();
		expect(await db.outbox.count()).toBe(0);
	});

	it('tells how far it is, in 19,999 rows', async () => {
		const seen: number[] = [];
		const engine = new ImportEngine(db, peopleTarget, ({ done }) => seen.push(done));
		const { view } = await check(csvBlob(list(19_999)), 'people', {}, engine);
		expect(view.counts).toEqual({ new: 19_999 });
		expect(seen.length).toBeGreaterThan(50);
	}, 30_000);

	it.each(['people', 'units'] as const)('knows its own empty list of %s again', async (what) => {
		const rows = what === 'people' ? peopleTemplate() : unitsTemplate();
		const { view } = await check(await xlsxFile(rows), what);
		expect(view.counts).toEqual({ new: 1 });
	});

	it('takes no NIP from a number, and says how to repair it', async () => {
		await submitRecords(db, { builtOn: null }, [unit('DUKCAPIL.CAPIL', 'Bidang Capil')]);
		const { view } = await check(await caseBytes('nip-as-number.xlsx'));
		expect(view).toMatchObject({ toStore: 0, counts: { problem: 3 }, groups: [{ code: 'cell-long-number', n: 3 }] });
	});

	it('reads codes as they are shown: 01 and 1.10, beside the units 1 and 1.1', async () => {
		await submitRecords(db, { builtOn: null }, [
			unit('1', 'Unit Satu'),
			unit('01', 'Unit Nol Satu'),
			unit('1.1', 'Unit Kecil'),
			unit('1.10', 'Unit Sepuluh'),
		]);
		await send();
		const { view } = await check(await caseBytes('formatted-codes.xlsx'), 'units');
		expect(view.preview.map(({ state, cells }) => [state, cells.number])).toEqual([['changed', '01'], ['changed', '1.10']]); // prettier-ignore
	});

	it('knows an unknown unit after it was asked about once', async () => {
		const rows = list(4, 'Dukcapil Kota');
		const first = await check(csvBlob(rows));
		expect(first.view).toMatchObject({ toStore: 0, questions: [{ code: 'unit-unknown', value: 'Dukcapil Kota', rows: [2, 3, 4, 5] }] });
		const answers = { [first.view.questions[0]!.key]: 'DUKCAPIL' };
		expect((await check(csvBlob(rows), 'people', answers)).view).toMatchObject({ toStore: 4, counts: { new: 4 } });
	});

	it('never makes one person of two whose names resemble each other', async () => {
		await submitRecords(db, { builtOn: null }, [unit('DUKCAPIL.CAPIL', 'Bidang Capil')]);
		await (await check(await caseBytes('two-people-first.csv'))).engine.store();
		const first = (await db.outbox.toArray()).map(({ record }) => record);
		const second = await check(await caseBytes('two-people-second.csv'));
		expect(second.view).toMatchObject({
			counts: { ask: 1, new: 1 },
			questions: [{ code: 'ask-similar', value: 'Rudi Contoh', known: 'Rudi H. Contoh · Tenaga Kebersihan' }],
		});
		await second.engine.store();
		const stored = (await db.outbox.toArray()).map(({ record }) => record);
		for (const before of first) expect(stored).toContainEqual(before);
		expect(stored).toHaveLength(first.length + 1);
		const { key } = second.view.questions[0]!;
		expect((await check(await caseBytes('two-people-second.csv'), 'people', { [key]: 'new' })).view.counts).toEqual({ new: 1, same: 1 });
	});

	it('reads name and NIP from one cell', async () => {
		await submitRecords(db, { builtOn: null }, [unit('DUKCAPIL.CAPIL', 'Bidang Capil')]);
		const { engine, view } = await check(await caseBytes('name-and-nip.xlsx'));
		expect(view.counts).toEqual({ new: 1 });
		await engine.store();
		const bodies = (await db.outbox.toArray()).map(({ record }) => record.body);
		expect(bodies).toContainEqual(expect.objectContaining({ name: 'Orang Satu, S.Sos', nip: '199001012015031045', grade: 'III/a' }));
	});

	it('asks once per remark for all who left without a day, and takes their last day from the list', async () => {
		const rows = list(5).map((row, index) => [
			...row,
			['KET', 'Pensiun', 'pensiun.', 'Meninggal dunia', '', 'Pensiun TMT 1-5-2026'][index]!,
		]);
		const { view } = await check(csvBlob(rows));
		expect(view).toMatchObject({
			counts: { ask: 3, new: 2 },
			toStore: 2,
			questions: [
				{ code: 'left-undated', value: 'Pensiun', known: '2026-11-23', rows: [2, 3], options: [{ value: 'gone' }, { value: 'leave' }] },
				{ code: 'left-undated', value: 'Meninggal dunia', rows: [4] },
			],
		});
		const [pensioned, died] = view.questions.map(({ key }) => key);
		const answered = await check(csvBlob(rows), 'people', { [pensioned!]: 'gone', [died!]: 'leave' });
		expect(answered.view).toMatchObject({ counts: { ask: 1, new: 4 }, questions: [{ rows: [2, 3] }, { rows: [4] }] });
		await answered.engine.store();
		const left = (await db.outbox.toArray()).map(({ record }) => (record.body as { leftOn: string | null }).leftOn);
		expect(left.sort()).toEqual(['2026-04-30', '2026-11-23', '2026-11-23', null]);
		await send();
		const again = list(5).map((row, index) => [...row, ['KET', 'Pensiun', 'Pensiun', '', '', 'Pensiun'][index]!]);
		expect((await check(csvBlob(again))).view).toMatchObject({ questions: [], counts: { same: 4, new: 1 } });
	});

	it('reads a NIP that was protected against Excel', async () => {
		await submitRecords(db, { builtOn: null }, [unit('DUKCAPIL.CAPIL', 'Bidang Capil')]);
		const { view } = await check(await caseBytes('nip-protected.csv'));
		expect(view.counts).toEqual({ new: 3 });
	});
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { newRecord } from '$lib/device/new-record';
import { escapeXml, handMadeXlsx } from '../fixtures/hand-made-xlsx';
import { readDay } from '../rows/read-day';
import { readRows } from '../rows/read-rows';
import type { CheckedRow } from '../rows/row-message';
import { ImportEngine } from './import-engine';
import type { ImportOrder, ImportTarget } from './import-target';

/** All that a list of participants of a training defines: its rows, what is wrong with them, its records. */
const participants: ImportTarget<ImportOrder, { added: number }> = {
	async check(table, { header, targets, maker }) {
		const fields = targets as ('name' | 'born' | null)[];
		const rows = readRows(table, { header, targets: fields }, ['born']).map(({ row, cells, columnOf, messages: marks, note }) => {
			const messages: CheckedRow['messages'] = [...marks];
			if (!cells.name) messages.push({ code: 'name-missing', level: 'problem', column: columnOf('name'), value: '' });
			if (cells.born && !readDay(cells.born))
				messages.push({ code: 'born-unreadable', level: 'problem', column: columnOf('born'), value: cells.born });
			return { row, cells, state: note ? 'note' : messages.length > 0 ? 'problem' : 'new', messages };
		});
		const records = rows.flatMap(({ row, cells, state }) =>
			state === 'new'
				? [newRecord(maker, { _id: `reference.person:T${row}`, kind: 'reference.person', v: 1, unit: '*', period: '*', body: cells })]
				: [],
		);
		return { rows, records, stored: { added: records.length } };
	},
};

let db: DeviceDb;
beforeEach(() => {
	db = new DeviceDb(`engine-${Math.random()}`);
});
afterEach(() => db.delete());

const order = { sheet: 0, header: 0, targets: ['name', 'born'], answers: {}, maker: { account: 'bkpsdm', device: 'd1' } };
const csv = (rows: string[]) => new TextEncoder().encode(['Nama;Lahir', ...rows].join('\n'));

describe('a target of its own', () => {
	it('checks 3,000 rows with typing errors, groups what is wrong, and stores the good ones', async () => {
		const engine = new ImportEngine(db, participants);
		const rows = Array.from({ length: 3000 }, (_, n) =>
			n % 100 === 0 ? `Orang ${n};3l Januari 1990` : n % 250 === 1 ? ';1 Mei 1990' : `Orang ${n};1 Mei 1990`,
		);
		await engine.open('peserta.csv', csv(rows));
		const view = await engine.check(order);
		expect(view).toMatchObject({ counts: { new: 2958, problem: 42 }, toStore: 2958, remarks: [], questions: [] });
		expect(view.groups.map(({ code, n, places }) => [code, n, places.length])).toEqual([
			['born-unreadable', 30, 30],
			['name-missing', 12, 12],
		]);
		expect(await engine.store()).toEqual({ added: 2958 });
		expect(await db.outbox.count()).toBe(2958);
	});

	it('is told what the file hides and what was broken before', async () => {
		const row = (n: number, cells: string[], more = '') =>
			`<row r="${n}" ${more}>${cells.map((text) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`).join('')}</row>`;
		const file = handMadeXlsx({
			before: '<cols><col min="2" max="2" hidden="1"/></cols>',
			rows: row(1, ['Nama', 'Lahir']) + row(2, ['AndrÃ©', '1 Mei 1990']) + row(3, ['Tersembunyi', '1 Mei 1990'], 'hidden="true"'),
		});
		const engine = new ImportEngine(db, participants);
		const { sheets } = await engine.open('peserta.xlsx', file);
		expect(sheets[0]).toMatchObject({ hiddenRows: 1, hiddenColumns: [1] });
		const view = await engine.check(order);
		expect(view.counts).toEqual({ new: 1 });
		expect(view.remarks.map(({ code, n }) => [code, n])).toEqual([['hidden-rows', 1], ['hidden-columns', 1], ['damaged-letters', 1]]); // prettier-ignore
	});
});

import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { rowsInState } from '$lib/device/outbox/queue';
import { guessColumns, targetsOf } from '../columns/guess-columns';
import type { UnsurOrder } from '../columns/target';
import { context, maker, sekadau } from '../fixtures/import-world';
import { skmQuestionnaire } from '../fixtures/skm-questionnaire';
import { ImportEngine, type CheckOrder } from './import-engine';

let db: DeviceDb;
beforeEach(() => {
	db = new DeviceDb(`import-${Math.random()}`);
});
afterEach(() => db.delete());

const fixture = async () => new Uint8Array(await readFile(new URL('../fixtures/sekadau-2019-s1.csv', import.meta.url)));
const bytes = (text: string) => new TextEncoder().encode(text);

function orderFor(head: string[][], order: UnsurOrder): CheckOrder {
	const targets = targetsOf(guessColumns(head[0]!, skmQuestionnaire.unsur), order);
	const service = 'reference.service:SEKADAU:UMUM';
	return { sheet: 0, reading: { header: 0, targets }, campaign: sekadau, questionnaire: skmQuestionnaire, service, context, maker };
}

async function check(file: Uint8Array<ArrayBuffer>, order: UnsurOrder = 'form') {
	const engine = new ImportEngine(db);
	const view = await engine.open('sekadau.csv', file);
	return { engine, view: await engine.check(orderFor(view.sheets[0]!.head, order)) };
}

describe('an import', () => {
	it('stores all 49 rows, and nothing before it is told to', async () => {
		const { engine, view } = await check(await fixture());
		expect([view.ok, view.plan.fresh, await db.outbox.count()]).toEqual([49, 49, 0]);
		expect(await engine.store(false)).toEqual({ stored: 49, corrected: 0 });
		expect(await rowsInState(db, 'waiting').count()).toBe(49);
	});

	it('of the same file stores once, also from a second tab that checked before', async () => {
		const [first, second] = [await check(await fixture()), await check(await fixture())];
		await first.engine.store(false);
		expect(await second.engine.store(false)).toEqual({ stored: 0, corrected: 0 });
		expect((await check(await fixture())).view.plan).toMatchObject({ fresh: 0, same: 49 });
		expect(await db.outbox.count()).toBe(49);
	});

	it('of a grown file can leave out the rows it already has', async () => {
		const lines = new TextDecoder().decode(await fixture()).split('\n');
		await (await check(bytes(lines.slice(0, 41).join('\n')))).engine.store(false);
		const grown = await check(await fixture());
		expect(grown.view.plan).toMatchObject({ fresh: 49, lookalikes: 40 });
		expect(await grown.engine.store(true)).toEqual({ stored: 9, corrected: 0 });
		expect(await db.outbox.count()).toBe(49);
	});

	it('leaves out the bad rows and stores the good ones', async () => {
		const text = new TextDecoder()
			.decode(await fixture())
			.replace('\n3;3;3;3;4;', '\n3;3;5;3;4;')
			.replace('\n4;2;2;4;', '\n4;2;;4;');
		const { engine, view } = await check(bytes(text));
		expect([view.ok, view.problem, view.incomplete]).toEqual([47, 1, 1]);
		expect(engine.marked().map((row) => row.row)).toEqual([4, 5]);
		expect((await engine.store(false)).stored).toBe(47);
	});

	it('that the disk cannot hold stores nothing at all', async () => {
		const { engine } = await check(await fixture());
		let puts = 0;
		db.outbox.hook('creating', () => {
			if (++puts === 30) throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(engine.store(false)).rejects.toThrow();
		expect(await db.outbox.count()).toBe(0);
	});
});

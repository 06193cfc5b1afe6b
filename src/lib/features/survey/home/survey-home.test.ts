import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { totalsOf } from '$lib/features/survey/data/totals-table';
import type { Envelope } from '#shared/kernel/envelope';
import { emptyTotals } from '#shared/survey/survey-totals';
import { runningWork } from './running-work';
import { surveyWork } from './survey-work';

let db: DeviceDb;
let accounts = 0;
beforeEach(() => {
	db = new DeviceDb(`worklist-${++accounts}`);
});
afterEach(() => db.delete());

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

function record(id: string, unit: string, period: string, body: unknown): Envelope {
	const kind = id.split(':')[0]!;
	return {
		_id: id,
		kind,
		v: 1,
		unit,
		period,
		by: 'bkpsdm',
		device: 'D1',
		at: '2026-01-05T08:00:00+07:00',
		edit: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
		body,
	};
}

function campaign(unit: string, period: string, start: number, end: number, population: number | null = 100): Envelope {
	return record(`reference.campaign:${period}:${unit}`, unit, period, {
		title: `SKM ${unit}`,
		start: day(start),
		end: day(end),
		services: [`reference.service:${unit}:KTP`],
		questionnaire: 'reference.questionnaire:skm-14-2017:1',
		ruleset: 'reference.ruleset:skm-14-2017',
		population,
		weight: 'tepat',
		askKelurahan: false,
	});
}

const ruleset = record('reference.ruleset:skm-14-2017', '*', '*', {
	title: 'SKM',
	validFrom: '2017-05-09',
	validTo: null,
	classes: [],
	ageBands: [17],
	smallestGroup: 5,
	sample: { chiSquareThousandths: 3841, marginHundredths: 5 },
});

const totals = (unit: string, period: string, n: number) => ({
	key: `${period}|${unit}|q|s|-`,
	period,
	unit,
	totals: { ...emptyTotals(), n },
});

describe('what is due for a surveyor', () => {
	it('is the campaign open now, of own units, with the target of the sample table', async () => {
		await db.records.bulkPut([
			ruleset,
			campaign('DUKCAPIL', '2026-S2', -10, 10),
			campaign('DUKCAPIL', '2026-S1', -200, -20),
			campaign('LAIN', '2026-S2', -10, 10),
		]);
		await totalsOf(db).put(totals('DUKCAPIL', '2026-S2', 37));
		const work = await surveyWork(db, ['DUKCAPIL']);
		expect(work.open.map(({ unit, period, done, target }) => ({ unit, period, done, target }))).toEqual([
			{ unit: 'DUKCAPIL', period: '2026-S2', done: 37, target: 80 },
		]);
	});

	it('names no target where the number of recipients is not known, and the next campaign to open', async () => {
		await db.records.bulkPut([
			ruleset,
			campaign('DUKCAPIL', '2026-S2', -1, 1, null),
			campaign('DUKCAPIL', '2027-S1', 40, 90),
			campaign('DUKCAPIL', '2027-S2', 140, 190),
		]);
		const work = await surveyWork(db, ['DUKCAPIL']);
		expect(work.open[0]!.target).toBeNull();
		expect(work.next?.period).toBe('2027-S1');
	});

	it('counts begun forms, and goes by the office’s clock', async () => {
		await db.records.bulkPut([ruleset, campaign('DUKCAPIL', '2026-S2', 20, 30)]);
		await db.drafts.bulkPut([
			{ id: 'a', kind: 'survey.response', value: {}, savedAt: '' },
			{ id: 'b', kind: 'survey.report', value: {}, savedAt: '' },
		]);
		await db.status.put({ id: 'sync', phase: 'idle', skew: 25 * 86_400 });
		const work = await surveyWork(db, ['DUKCAPIL']);
		expect(work.drafts).toBe(1);
		expect(work.open).toHaveLength(1);
	});
});

describe('how the surveys stand for HR', () => {
	it('is the devices behind, and ended campaigns with answers and no result', async () => {
		const contact = (n: number, unsent: number) =>
			record(`office.contact:petugas:D${n}`, '*', '*', {
				device: `D${n}`,
				account: 'petugas',
				units: ['DUKCAPIL'],
				roles: ['surveyor'],
				at: '2026-11-24T02:00:00Z',
				unsent,
			});
		await db.records.bulkPut([
			ruleset, contact(1, 0), contact(2, 5), contact(3, 7),
			campaign('DUKCAPIL', '2026-S1', -200, -20), campaign('LEER', '2026-S1', -200, -20), campaign('DPMPTSP', '2026-S2', -5, 5),
		]); // prettier-ignore
		await totalsOf(db).bulkPut([totals('DUKCAPIL', '2026-S1', 120), totals('DPMPTSP', '2026-S2', 4)]);
		const work = await runningWork(db);
		expect(work.devices).toEqual({ count: 2, unsent: 12 });
		expect(work.unpublished.map(({ unit }) => unit)).toEqual(['DUKCAPIL']);
		expect(work.open.map(({ unit, done }) => ({ unit, done }))).toEqual([{ unit: 'DPMPTSP', done: 4 }]);
	});
});

import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { effectiveResponses } from '#shared/survey/effective-responses';
import { addResponse, emptyTotals, totalsKey, type SurveyTotals } from '#shared/survey/survey-totals';
import { DeviceDb } from '$lib/device/db';
import { isAnyBehind, rebuildDerived } from '$lib/device/derived/keep-derived';
import { testResponse } from '$lib/device/test-response';
import { recordTables } from '$lib/device/records/record-tables';
import { storeRecords } from '$lib/device/records/store-records';
import { totalsOf, totalsTable } from './totals-table';

let n = 0;
let db: DeviceDb;
const open = () => (db = new DeviceDb(`totals-${n++}`, 'strict', [totalsTable]));
afterEach(() => db.delete());

const store = (puts: readonly Envelope[], removals: readonly string[] = []) =>
	db.transaction('rw', recordTables(db), async () => storeRecords(db, puts, removals));
const cells = async () => new Map((await totalsOf(db).toArray()).map(({ key, totals }) => [key, totals]));

/** What the totals must be, counted from nothing. */
function fromScratch(responses: readonly RecordOf<SurveyResponse>[]): Map<string, SurveyTotals> {
	const counted = new Map<string, SurveyTotals>();
	for (const response of effectiveResponses(responses)) {
		const key = totalsKey(response);
		counted.set(key, addResponse(counted.get(key) ?? emptyTotals(), response));
	}
	return counted;
}

/** Few ids, two authors, corrections of anything by anybody: chains, forks, rings and foreign corrections arise often. */
const ids = Array.from({ length: 8 }, (_, i) => `survey.response:${ulid(i)}`);
const version = fc
	.record({
		id: fc.constantFrom(...ids),
		by: fc.constantFrom('petugas', 'petugas2'),
		supersedes: fc.option(fc.constantFrom(...ids), { nil: undefined }),
		score: fc.integer({ min: 1, max: 4 }),
		service: fc.constantFrom('KTP', 'KK'),
		arrived: fc.constantFrom('2026-11-23T10:00:00Z', '2026-11-24T17:30:00Z'),
	})
	.map(({ id, by, supersedes, score, service, arrived }) =>
		testResponse({
			_id: id,
			_rev: `1-${createHash('md5').update([id, by, supersedes, score, service, arrived].join()).digest('hex')}`,
			by,
			received: { at: arrived, no: '261124-00000000' },
			body: { answers: { waktu: score }, service: `reference.service:DUKCAPIL:${service}`, ...(supersedes && { supersedes }) },
		}),
	);
const step = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ puts: fc.array(version, { maxLength: 6 }), removals: fc.constant<string[]>([]) }) },
	{ weight: 1, arbitrary: fc.record({ puts: fc.constant([]), removals: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }) }) },
);

describe('storing records', () => {
	it('keeps the totals of the effective responses, whatever comes in which order, again, corrected or removed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
				open();
				const held = new Map<string, RecordOf<SurveyResponse>>();
				for (const { puts, removals } of steps) {
					await store(puts, removals);
					for (const id of removals) held.delete(id);
					for (const record of puts) held.set(record._id, record);
					expect(await cells()).toEqual(fromScratch([...held.values()]));
				}
				await db.delete();
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	it('counts a first load at its end, and is right whatever is stored while it counts', async () => {
		const many = Array.from({ length: 150 }, (_, i) => testResponse({ _id: `survey.response:${ulid(i)}`, _rev: `1-${'0'.repeat(32)}` }));
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
				open();
				await db.transaction('rw', recordTables(db), async () => storeRecords(db, many, [], { loading: true }));
				expect([await isAnyBehind(db), await totalsOf(db).count()]).toEqual([true, 0]);
				const storing = async () => {
					for (const { puts, removals } of steps) await store(puts, removals);
				};
				await Promise.all([rebuildDerived(db), storing()]);
				expect(await isAnyBehind(db)).toBe(false);
				expect(await cells()).toEqual(fromScratch((await db.records.toArray()) as RecordOf<SurveyResponse>[]));
				await db.delete();
			}),
			{ numRuns: 20 },
		);
	}, 60_000);

	it('makes them once more when another load passed records over while they were made', async () => {
		open();
		const load = (from: number) =>
			db.transaction('rw', recordTables(db), async () =>
				storeRecords(
					db,
					Array.from({ length: 150 }, (_, i) => testResponse({ _id: `survey.response:${ulid(from + i)}`, _rev: `1-${'0'.repeat(32)}` })),
					[],
					{ loading: true },
				),
			);
		await load(0);
		await Promise.all([rebuildDerived(db), load(1_000)]);
		await rebuildDerived(db);
		expect((await totalsOf(db).toArray()).reduce((sum, { totals }) => sum + totals.n, 0)).toBe(300);
	});

	it('leaves a record alone that it holds in this very revision', async () => {
		open();
		const response = testResponse({ _rev: `1-${'0'.repeat(32)}` });
		await store([response]);
		const written: string[] = [];
		db.records.hook('creating', (id) => void written.push(id));
		db.records.hook('updating', (_, id) => void written.push(String(id)));
		await store([response]);
		expect(written).toEqual([]);
	});

	it('holds a response this app is too old to read, without counting it, and counts it after the update', async () => {
		open();
		const response = testResponse();
		await store([{ ...response, v: 99 }]);
		expect([await db.records.count(), await totalsOf(db).count()]).toEqual([1, 0]);
		await db.records.put(response);
		await rebuildDerived(db);
		expect(await cells()).toEqual(fromScratch([response]));
	});

	it('counts again only once per version of the app', async () => {
		open();
		await store([testResponse()]);
		await rebuildDerived(db);
		await totalsOf(db).clear();
		await rebuildDerived(db);
		expect(await totalsOf(db).count()).toBe(0);
	});
});

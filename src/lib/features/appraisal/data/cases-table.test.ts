import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { ulid } from 'ulid';
import { afterEach, describe, expect, it } from 'vitest';
import { appraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { Envelope } from '#shared/kernel/envelope';
import { foldCase } from '#shared/appraisal/fold-case';
import { skpCase } from '#shared/appraisal/skp-case';
import { DeviceDb } from '$lib/device/db';
import { rebuildDerived } from '$lib/device/derived/keep-derived';
import { testAppraisal } from '$lib/device/test-appraisal';
import { testResponse } from '$lib/device/test-response';
import { caseCount, casesOf, casesTable, type CaseRow } from './cases-table';
import { recordTables } from '$lib/device/records/record-tables';
import { storeRecords } from '$lib/device/records/store-records';
import { usualObjection } from '#shared/appraisal/usual-objection';

let n = 0;
let db: DeviceDb;
const open = () => (db = new DeviceDb(`cases-${n++}`, 'strict', [casesTable]));
afterEach(() => db.delete());

const store = (puts: readonly Envelope[], removals: readonly string[] = []) =>
	db.transaction('rw', recordTables(db), async () => storeRecords(db, puts, removals));

const rows = async () => new Map((await casesOf(db).toArray()).map(({ changed, ...row }) => (void changed, [row.key, row])));

/** What the rows must be, folded from nothing. */
function fromScratch(held: ReadonlyMap<string, Envelope>): Map<string, Omit<CaseRow, 'changed'>> {
	const all = [...held.values()];
	const rows = new Map<string, Omit<CaseRow, 'changed'>>();
	for (const document of all) {
		const { _id: key, period, subject, unit, by, at, edit, received } = document;
		const of = { key, period, person: subject!, unit, by, at, edit, ...(received && { receivedAt: received.at }) };
		const about = all.filter((record) => record.subject === subject && record.period === period);
		if (document.kind === 'appraisal.evaluation') {
			const fillTo = (held.get(`reference.appraisal-period:${period}`)?.body as { fillTo?: string } | undefined)?.fillTo;
			const state = foldCase(about, { ...(fillTo && { fillTo }), objection: usualObjection });
			if (!state.evaluation) continue;
			const { stage, review, attention, standing } = state;
			rows.set(key, { ...of, kind: 'appraisal.evaluation', stage, review, attention, predicate: standing?.predicate ?? null });
		} else if (document.kind === 'appraisal.skp') {
			const { skp, stage, review, attention } = skpCase(about);
			if (skp) rows.set(key, { ...of, kind: 'appraisal.skp', stage, review, attention, predicate: null });
		}
	}
	return rows;
}

/** Two people, two periods of one year, few edits: what is said often meets what it is said of, and often not. */
const edits = [1, 2, 3].map((time) => ulid(time));
const record = fc
	.record({
		kind: fc.constantFrom(
			...(['skp', 'evaluation', 'review', 'handover', 'objection', 'acknowledgement', 'decision', 'feedback', 'period'] as const),
		),
		person: fc.constantFrom('P1', 'P2'),
		period: fc.constantFrom('2026', '2026-TW3'),
		edit: fc.constantFrom(...edits),
		verdict: fc.constantFrom('approved' as const, 'returned' as const),
		hour: fc.integer({ min: 10, max: 23 }),
		arrived: fc.option(fc.constantFrom('2026-10-05T10:00:00Z', '2026-10-30T17:30:00Z'), { nil: undefined }),
		seed: fc.integer({ min: 1, max: 3 }),
	})
	.map(testAppraisal);
const step = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ puts: fc.array(record, { maxLength: 6 }), removed: fc.constant<number[]>([]) }) },
	{ weight: 1, arbitrary: fc.record({ puts: fc.constant([]), removed: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }) }) },
);

describe('the rows of the documents HR reviews', () => {
	it('equal a fold from nothing at every commit, whatever is stored or taken away in which order', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
				open();
				const held = new Map<string, Envelope>();
				let last = 0;
				for (const { puts, removed } of steps) {
					const gone = removed.flatMap((i) => [...held.keys()][i] ?? []);
					const before = await casesOf(db).toArray();
					await store(puts, gone);
					for (const id of gone) held.delete(id);
					for (const put of puts) held.set(put._id, put);
					expect(await rows()).toEqual(fromScratch(held));
					const changed = (await casesOf(db).toArray()).filter((row) => !before.some((old) => old.changed === row.changed));
					for (const row of changed) expect(row.changed).toBeGreaterThan(last);
					last = (await caseCount(db)).changed;
				}
				await db.delete();
			}),
			{ numRuns: 80 },
		);
	}, 120_000);

	it('stand in one transaction for as many documents as a pull brings at once', async () => {
		open();
		const many = Array.from({ length: 500 }, (_, i) => testAppraisal({ kind: 'evaluation', person: `P${i}` }));
		await store(many);
		expect(await casesOf(db).count()).toBe(500);
	});

	it('take no step for records that are about nobody', async () => {
		open();
		const reads: string[] = [];
		casesOf(db).hook('reading', (row: CaseRow) => (reads.push(row.key), row));
		await store([testResponse()]);
		expect([reads, await db.settings.count(), await casesOf(db).count()]).toEqual([[], 0, 0]);
	});

	it('never use a number of a change twice, so that a list that was away misses nothing', async () => {
		open();
		const first = testAppraisal({ kind: 'evaluation', person: 'P1' });
		await store([first]);
		const { changed } = (await casesOf(db).get(first._id))!;
		await store([], [first._id]);
		expect(await caseCount(db)).toEqual({ changed, removed: 1 });
		await store([first]);
		expect((await casesOf(db).get(first._id))!.changed).toBe(changed + 1);
	});

	it('are made of a database that had none of them, as an older app left it', async () => {
		const name = `hitei-cases-${n}`;
		const old = new Dexie(name);
		old.version(1).stores({
			drafts: 'id, kind',
			outbox: 'id, [state+queuedAt]',
			records: '_id, [kind+period+unit], body.supersedes',
			cursors: 'feed',
			totals: 'key, [period+unit]',
			receipts: 'id, at',
			status: 'id',
			settings: 'id',
			stale: '[feed+id], feed',
			versions: '++n, id',
		});
		const held = [
			testAppraisal({ kind: 'evaluation' }),
			testAppraisal({ kind: 'handover' }),
			testAppraisal({ kind: 'skp', period: '2026' }),
		];
		await old.table('records').bulkPut(held);
		old.close();
		open();
		await rebuildDerived(db);
		expect(await rows()).toEqual(fromScratch(new Map(held.map((one) => [one._id, one]))));
		expect((await rows()).get(held[0]!._id)?.stage).toBe('received');
		// Once only: a second start of the same version leaves them alone.
		await casesOf(db).clear();
		await rebuildDerived(db);
		expect(await casesOf(db).count()).toBe(0);
	});

	it('go on when a record cannot be read by this app yet', async () => {
		open();
		const evaluation = testAppraisal({ kind: 'evaluation' });
		await store([evaluation, { ...testAppraisal({ kind: 'handover' }), v: appraisalHandover.v + 1 }]);
		expect((await rows()).get(evaluation._id)?.stage).toBe('submitted');
		await store([{ ...evaluation, _rev: `2-${'0'.repeat(32)}`, v: 99 }]);
		expect(await casesOf(db).count()).toBe(0);
	});
});

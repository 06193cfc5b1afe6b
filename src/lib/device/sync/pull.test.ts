import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { effectiveResponses } from '#shared/survey/effective-responses';
import { addResponse, emptyTotals, totalsKey, type SurveyTotals } from '#shared/survey/survey-totals';
import { derivedTables } from '$lib/features/derived';
import { totalsOf } from '$lib/features/survey/data/totals-table';
import { DeviceDb } from '../db';
import { testResponse } from '../test-response';
import { openOffice } from './open-office';
import { pull } from './pull';

let n = 0;
const scope = 'hr//bkpsdm';
const headers = { 'Content-Type': 'application/json', 'Hitei-Boot': 'B1', 'Hitei-Scope': scope };

/** A feed as CouchDB prints it: the newest version of each document at its last sequence. */
function printed(feed: readonly Envelope[], since: number): Uint8Array {
	const rows = feed.flatMap((doc, i) => {
		const replaced = feed.slice(i + 1).some(({ _id }) => _id === doc._id);
		return i + 1 > since && !replaced ? [JSON.stringify({ seq: i + 1, id: doc._id, changes: [{ rev: doc._rev }], doc })] : [];
	});
	return new TextEncoder().encode(`{"results":[\n${rows.join(',\n')}\n],\n"last_seq":${feed.length},"pending":0}\n`);
}

/** The same bytes in pieces that respect neither lines nor letters, broken off or (`politely`) ended after `cut` of them. */
function inPieces(bytes: Uint8Array, piece: number, cut: number, politely: boolean): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length || (politely && at >= cut)) return controller.close();
			if (at >= cut) return controller.error(new TypeError('terminated'));
			const end = Math.min(at + piece, cut, bytes.length);
			controller.enqueue(bytes.slice(at, end));
			at = end;
		},
	});
}

function device(name: string) {
	const db = new DeviceDb(name, 'strict', derivedTables);
	let feed: Envelope[] = [];
	let line = { piece: 1_000, cut: Infinity, politely: false };
	const asked: number[] = [];
	const office = openOffice({
		origin: 'http://office.test',
		account: 'bkpsdm',
		fetch: async (url) => {
			const since = Number(new URL(String(url)).searchParams.get('since'));
			asked.push(since);
			return new Response(inPieces(printed(feed, since), line.piece, line.cut, line.politely), { headers });
		},
	});
	return {
		db,
		asked,
		pull: (documents: Envelope[], over: Partial<typeof line> = {}, chunk = 3) => {
			feed = documents;
			line = { piece: 1_000, cut: Infinity, politely: false, ...over };
			return pull({ db, office, feed: 'survey', scope, chunk });
		},
	};
}

const ids = Array.from({ length: 6 }, (_, i) => `survey.response:${ulid(i)}`);
const version = fc
	.record({
		id: fc.constantFrom(...ids),
		supersedes: fc.option(fc.constantFrom(...ids), { nil: undefined }),
		score: fc.integer({ min: 1, max: 4 }),
	})
	.map(({ id, supersedes, score }) =>
		testResponse({
			_id: id,
			_rev: '1-0123456789abcdef0123456789abcdef',
			received: { at: '2026-11-24T10:00:00Z', no: '261124-00000000' },
			body: { answers: { waktu: score }, suggestion: 'déjà — 谢谢', ...(supersedes && { supersedes }) },
		}),
	);

function fromScratch(responses: RecordOf<SurveyResponse>[]): Record<string, SurveyTotals> {
	const cells: Record<string, SurveyTotals> = {};
	for (const response of effectiveResponses(responses)) addResponse((cells[totalsKey(response)] ??= emptyTotals()), response);
	return cells;
}

describe('pulling', () => {
	it('arrives at the records and totals of the feed, however it grows, is cut into pieces, breaks off and goes on', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(version, { minLength: 1, maxLength: 14 }),
				fc.array(fc.record({ upTo: fc.nat(14), piece: fc.integer({ min: 1, max: 900 }), cut: fc.nat(9_000), politely: fc.boolean() }), {
					maxLength: 5,
				}),
				async (feed, tries) => {
					const tablet = device(`pull-${n++}`);
					let grown = 0;
					for (const { upTo, ...line } of tries) {
						grown = Math.max(grown, upTo);
						await tablet.pull(feed.slice(0, grown), line).catch((error: Error) => expect(error.name).toBe('NoAnswer'));
					}
					expect(await tablet.pull(feed)).toEqual({ end: 'reached' });
					const newest = [...new Map(feed.map((doc) => [doc._id, doc])).values()];
					const held = new Map((await tablet.db.records.toArray()).map((record) => [record._id, record]));
					expect(held).toEqual(new Map(newest.map((record) => [record._id, record])));
					const totals = Object.fromEntries((await totalsOf(tablet.db).toArray()).map((row) => [row.key, row.totals]));
					expect(totals).toEqual(fromScratch(newest));
					expect(await tablet.db.cursors.get('survey')).toMatchObject({ seq: feed.length, loading: false, boot: 'B1' });
					await tablet.db.delete();
				},
			),
			{ numRuns: 60 },
		);
	}, 120_000);

	it.each([true, false])('keeps what came before a cut, and goes on behind it (ended politely: %s)', async (politely) => {
		const tablet = device(`pull-${n++}`);
		const feed = Array.from({ length: 10 }, () => testResponse({ _rev: '1-0123456789abcdef0123456789abcdef' }));
		const cut = printed(feed.slice(0, 8), 0).length;
		await expect(tablet.pull(feed, { cut, politely })).rejects.toMatchObject({ name: 'NoAnswer', why: 'cut' });
		expect(await tablet.db.records.count()).toBe(6);
		await tablet.pull(feed);
		expect(tablet.asked).toEqual([0, 6]);
		expect(await tablet.db.records.count()).toBe(10);
	});

	it('tells of another start of the gateway before a changed scope, whose sweep would take what a restored office has lost', async () => {
		const tablet = device(`pull-${n++}`);
		await tablet.pull([testResponse({ _rev: '1-0123456789abcdef0123456789abcdef' })]);
		await tablet.db.cursors.update('survey', { boot: 'B0', scope: 'another' });
		expect(await tablet.pull([])).toEqual({ end: 'rebooted', boot: 'B1' });
		await tablet.db.cursors.update('survey', { boot: 'B1' });
		expect(await tablet.pull([])).toEqual({ end: 'scope-changed', scope });
	});

	it('does not store on a cursor that another tab has moved', async () => {
		const tablet = device(`pull-${n++}`);
		const feed = Array.from({ length: 4 }, () => testResponse({ _rev: '1-0123456789abcdef0123456789abcdef' }));
		const [one, other] = await Promise.allSettled([tablet.pull(feed, { piece: 50 }), tablet.pull(feed, { piece: 50 })]);
		expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
		expect(await tablet.db.records.count()).toBe(4);
		expect((await totalsOf(tablet.db).toArray())[0]?.totals.n).toBe(4);
	});

	it('keeps a record with a field that only a newer gateway knows', async () => {
		const tablet = device(`pull-${n++}`);
		const record = { ...testResponse({ _rev: '1-0123456789abcdef0123456789abcdef' }), sealed: true };
		await tablet.pull([record]);
		expect(await tablet.db.records.get(record._id)).toEqual(record);
	});
});

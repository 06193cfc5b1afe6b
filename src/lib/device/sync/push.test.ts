import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from '#shared/kernel/envelope';
import { DeviceDb } from '../db';
import { submitRecords } from '../outbox/submit-record';
import { testAppraisal } from '../test-appraisal';
import { testResponse } from '../test-response';
import { openOffice } from './open-office';
import { push } from './push';
import { pushMemory } from './push-memory';

/** What the office does with one `_bulk_docs` request, by its documents. */
type Answer = Response | 'hang' | 'cut';
type Behaviour = (docs: Envelope[], no: number) => Answer | Promise<Answer>;

const json = (body: unknown, status = 201) => Response.json(body, { status });
const rev = '1-0123456789abcdef0123456789abcdef';
const received = { at: '2026-11-24T10:00:00.000Z', no: '261124-0123ABCD' };
const ok = ({ _id }: Envelope) => ({ ok: true, id: _id, rev, received });
const accept: Behaviour = (docs) => json(docs.map(ok));

let n = 0;
let db: DeviceDb;
afterEach(() => db.delete());

/**
 * An outbox with `count` records and an office that behaves as told; `sizes` are the batches it was sent. `standing`: whether it answers
 * other questions.
 */
async function road(count: number, behave: Behaviour, body?: (i: number) => object, standing = () => true) {
	db = new DeviceDb(`push-${n++}`, 'strict', []);
	let probes = 0;
	const records = Array.from({ length: count }, (_, i) => testResponse({ body: body?.(i) }));
	await submitRecords(db, { builtOn: null }, records);
	const sizes: number[] = [];
	let no = 0;
	const patience = { answer: 20_000, stall: 20_000 };
	const office = openOffice({
		origin: 'http://office.test',
		account: 'petugas',
		patience,
		fetch: async (_url, init) => {
			if (init?.method !== 'POST') {
				probes += 1;
				if (!standing()) throw new TypeError('network error');
				return json({ db_name: 'survey' }, 200);
			}
			const text = await new Response(
				init!.body instanceof ArrayBuffer ? new Blob([init!.body]).stream().pipeThrough(new DecompressionStream('gzip')) : init!.body,
			).text();
			const { docs } = JSON.parse(text) as { docs: Envelope[] };
			sizes.push(docs.length);
			const answer = await behave(docs, no++);
			if (answer instanceof Response) return answer;
			if (answer === 'cut') throw new TypeError('network error');
			return new Promise((_, reject) => {
				const abort = () => reject(new DOMException('', 'AbortError'));
				if (init!.signal!.aborted) abort();
				init!.signal!.addEventListener('abort', abort);
			});
		},
	});
	const memory = pushMemory();
	const states = async () => (await db.outbox.toArray()).map(({ state, refusal, attempts }) => [refusal?.code ?? state, attempts]);
	return { records, sizes, probes: () => probes, memory, patience, states, run: (again = false) => push({ db, office, memory, again }) };
}

describe('what the sender may not keep', () => {
	it('is gone from the tablet once it has arrived, with its receipt', async () => {
		const { run } = await road(1, accept);
		const contact = { ...testResponse(), _id: 'engagement.contact:7K2M9QXA4V', kind: 'engagement.contact', body: { name: 'Sinaga' } };
		await submitRecords(db, { builtOn: null }, [contact]);
		await run();
		expect((await db.records.toArray()).map(({ kind }) => kind)).toEqual(['survey.response']);
		expect(await db.receipts.count()).toBe(2);
		expect(await db.outbox.count()).toBe(0);
		const everything = await Promise.all(db.tables.map((table) => table.toArray()));
		expect(JSON.stringify(everything)).not.toContain('Sinaga');
	});
});

describe('what was refused', () => {
	const refused =
		(who: 'you' | 'hr' | 'admin', code = 'unknown_service'): Behaviour =>
		(docs) =>
			json(docs.map(({ _id }) => ({ id: _id, error: 'forbidden', reason: { code, message: 'x.', who } })));

	it('is tried again as the same edit where others repair the cause, and keeps its reason until that is so', async () => {
		let behave: Behaviour = refused('hr');
		const edits: string[] = [];
		const here = await road(2, (docs, no) => {
			edits.push(...docs.map(({ edit }) => edit));
			return behave(docs, no);
		});
		await here.run();
		await here.run();
		expect(edits).toHaveLength(2);
		behave = () => 'cut';
		await expect(here.run(true)).rejects.toThrow();
		expect(await here.states()).toEqual([['unknown_service', 1], ['unknown_service', 1]]); // prettier-ignore
		behave = accept;
		await here.run(true);
		expect(await db.outbox.count()).toBe(0);
		expect(new Set(edits)).toEqual(new Set(here.records.map(({ edit }) => edit)));
	});

	it('is left to the person whom it is for', async () => {
		const here = await road(1, refused('you', 'answers_incomplete'));
		await here.run();
		await here.run(true);
		expect(here.sizes).toEqual([1]);
		expect(await here.states()).toEqual([['answers_incomplete', 1]]);
	});

	it('is refused, too, for a reason that only a newer office knows', async () => {
		const here = await road(1, refused('admin', 'sealed_wrongly'));
		await here.run();
		expect(await here.states()).toEqual([['sealed_wrongly', 1]]);
	});
});

describe('batches', () => {
	it('grow while all goes well, and never beyond 500 records or half a megabyte', async () => {
		const small = await road(1_300, accept);
		await small.run();
		expect(small.sizes).toEqual([100, 200, 400, 500, 100]);
		expect(await small.states()).toEqual([]);
		await db.delete();
		const large = await road(7, accept, () => ({ suggestion: 'x'.repeat(200_000) }));
		await large.run();
		expect(large.sizes).toEqual([2, 2, 2, 1]);
	}, 20_000);

	it('are halved when too large, down to one, which is refused by name', async () => {
		const office = await road(
			9,
			(docs) => (docs.some((doc) => doc.body && JSON.stringify(doc).length > 5_000) ? json({}, 413) : accept(docs, 0)),
			(i) => (i === 4 ? { suggestion: 'x'.repeat(6_000) } : {}),
		);
		await office.run();
		expect(await office.states()).toEqual([['too_large', 1]]);
	});

	it('are halved for the next try when the office does not answer in time, or the line is cut', async () => {
		const behave: Behaviour = (docs, no) => (no === 0 ? 'hang' : no === 1 ? 'cut' : accept(docs, no));
		const office = await road(100, behave, undefined, () => false);
		office.patience.answer = 20;
		await expect(office.run()).rejects.toMatchObject({ name: 'NoAnswer', why: 'time-out' });
		office.patience.answer = 20_000;
		await expect(office.run()).rejects.toMatchObject({ name: 'NoAnswer', why: 'network' });
		await office.run();
		expect(office.sizes).toEqual([100, 50, 25, 50, 25]);
		expect(await office.states()).toEqual([]);
	});
});

describe('a record the office stumbles over', () => {
	it('delays none of the others: alone it is refused as unreadable when the request is answered 400', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(), async (count, at) => {
				const bad = at % count;
				const office = await road(
					count,
					(docs) =>
						docs.some((doc) => (doc.body as { suggestion?: string }).suggestion) ? json({ error: 'bad_request' }, 400) : accept(docs, 0),
					(i) => (i === bad ? { suggestion: 'bad' } : {}),
				);
				await office.run();
				expect(await office.states()).toEqual([['malformed', 1]]);
				expect(await db.records.count()).toBe(count - 1);
				await db.delete();
			}),
			{ numRuns: 25 },
		);
	}, 30_000);

	it('waits when it makes the office fail, and the others go through', async () => {
		const office = await road(
			20,
			(docs) => (docs.some((doc) => (doc.body as { suggestion?: string }).suggestion) ? json({ error: 'internal' }, 500) : accept(docs, 0)),
			(i) => (i === 7 ? { suggestion: 'bad' } : {}),
		);
		await office.run();
		expect(await office.states()).toEqual([['waiting', 1]]);
	});
});

describe('a record answered 503 every time', { timeout: 30_000 }, () => {
	const poisoned = (doc: Envelope) => !!(doc.body as { suggestion?: string }).suggestion;
	const stumbling: Behaviour = (docs) => (docs.some(poisoned) ? json({ error: 'service_unavailable' }, 503) : accept(docs, 0));
	const bad =
		(...at: number[]) =>
		(i: number) =>
			at.includes(i) ? { suggestion: 'bad' } : {};
	/** Runs until one ends without trouble, as the loop does; gives how many it took. */
	async function untilDone(run: () => Promise<unknown>): Promise<number> {
		for (let runs = 1; ; runs++) {
			const trouble = await run().then(
				() => null,
				(error: Error) => error,
			);
			if (!trouble) return runs;
			expect(trouble).toMatchObject({ name: 'OfficeTrouble', status: 503 });
			if (runs > 12) throw new Error('no end');
		}
	}

	it('delays none of the others, wherever in the queue and however many there are', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 8 }), async (at) => {
				const office = await road(40, stumbling, bad(...at));
				await untilDone(office.run);
				expect((await office.states()).map(([state]) => state)).toEqual(at.map(() => 'waiting'));
				expect(await db.records.count()).toBe(40 - at.length);
				// The next record is not held up, and goes first.
				await submitRecords(db, { builtOn: null }, [testResponse()]);
				office.sizes.length = 0;
				await office.run();
				expect(await db.outbox.count()).toBe(at.length);
				expect(office.sizes.length).toBeLessThanOrEqual(1 + Math.min(at.length, 3));
				await db.delete();
			}),
			{ numRuns: 15 },
		);
	});

	it('goes through when the office takes it again', async () => {
		let behave = stumbling;
		const office = await road(20, (docs, no) => behave(docs, no), bad(0, 7));
		await untilDone(office.run);
		behave = accept;
		await office.run();
		expect(await db.outbox.count()).toBe(0);
		expect(office.memory.suspects.any).toBe(false);
	});

	it('is not looked for while the office answers nothing at all: one request and one question a run', async () => {
		const office = await road(100, () => json({}, 503), undefined, () => false); // prettier-ignore
		for (let runs = 0; runs < 4; runs++) await expect(office.run()).rejects.toMatchObject({ name: 'OfficeTrouble' });
		expect([office.sizes, office.probes()]).toEqual([[100, 50, 25, 12], 3]);
		expect((await office.states()).every(([state, attempts]) => state === 'waiting' && attempts === 0)).toBe(true);
	});

	it('costs an office that can read but not write a few requests a run', async () => {
		const office = await road(100, () => json({}, 503));
		await expect(office.run()).rejects.toThrow();
		await expect(office.run()).rejects.toThrow();
		office.sizes.length = 0;
		await expect(office.run()).rejects.toThrow();
		expect(office.sizes).toEqual([1, 1, 1]);
	});

	it('is left behind when the line is cut at it every time, too', async () => {
		const office = await road(10, (docs) => (docs.some(poisoned) ? 'cut' : accept(docs, 0)), bad(0));
		await expect(office.run()).rejects.toMatchObject({ name: 'NoAnswer' });
		await office.run();
		expect(await office.states()).toEqual([['waiting', 1]]);
	});
});

describe('records that build on each other', () => {
	const evaluation = testAppraisal({ kind: 'evaluation' });
	const handover = testAppraisal({ kind: 'handover' });
	const unknown = { code: 'unknown_evaluation', message: 'x.', who: 'you' };

	/** An office that knows what a handover needs. `stumbles`: whether it fails at a request with these documents. */
	async function office(stumbles: (docs: Envelope[]) => Response | null) {
		const known = new Set<string>();
		const here = await road(0, (docs) => {
			const trouble = stumbles(docs);
			if (trouble) return trouble;
			return json(
				docs.map((doc) => {
					if (doc.kind === handover.kind && !known.has(evaluation._id)) return { id: doc._id, error: 'forbidden', reason: unknown };
					known.add(doc._id);
					return ok(doc);
				}),
			);
		});
		return { ...here, known };
	}

	it('keep their order when a request is halved down to single records, whatever the clock said', async () => {
		const here = await office((docs) => (docs.length > 1 ? json({}, 500) : null));
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T11:00:00Z') });
		await submitRecords(db, { builtOn: null }, [evaluation]);
		vi.setSystemTime(new Date('2026-11-24T10:00:00Z'));
		await submitRecords(db, { builtOn: null }, [handover]);
		vi.useRealTimers();
		await here.run();
		expect([...here.known]).toEqual([evaluation._id, handover._id]);
		expect(await db.receipts.count()).toBe(2);
	});

	it('are tried again when what one was refused for has arrived', async () => {
		let away = true;
		const here = await office((docs) => (away && docs.some(({ kind }) => kind === evaluation.kind) ? json({}, 503) : null));
		await submitRecords(db, { builtOn: null }, [evaluation, handover]);
		await expect(here.run()).rejects.toThrow();
		await here.run();
		expect((await here.states()).sort()).toEqual([['unknown_evaluation', 1], ['waiting', 1]]); // prettier-ignore
		await here.run();
		away = false;
		await here.run();
		expect(await here.states()).toEqual([]);
	});

	it('are not sent again and again while nothing has arrived', async () => {
		const here = await office(() => null);
		await submitRecords(db, { builtOn: null }, [handover]);
		await here.run();
		await here.run();
		expect(here.sizes).toEqual([1]);
		await submitRecords(db, { builtOn: null }, [testResponse()]);
		await here.run();
		await here.run();
		expect(here.sizes).toEqual([1, 1, 1]);
		expect(await here.states()).toEqual([['unknown_evaluation', 2]]);
	});
});

describe('an answer', () => {
	it('that leaves a record out has not accepted it', async () => {
		const office = await road(3, (docs) => json(docs.slice(1).map(ok)));
		await office.run();
		expect(await office.states()).toEqual([['waiting', 1]]);
	});

	it('that cannot be the office’s counts as none: a captive portal, a page with 200', async () => {
		const office = await road(2, () => new Response('<html>Selamat datang di WiFi</html>', { headers: { 'Content-Type': 'text/html' } }));
		await expect(office.run()).rejects.toMatchObject({ name: 'NoAnswer', why: 'not-the-office' });
		expect(await office.states()).toEqual([
			['waiting', 0],
			['waiting', 0],
		]);
	});

	it('to somebody else’s session changes nothing here', async () => {
		const office = await road(1, (docs) =>
			Response.json(
				docs.map(({ _id }) => ({ id: _id, error: 'forbidden', reason: { code: 'not_yours', message: '', who: 'hr' } })),
				{ headers: { 'Hitei-Scope': 'surveyor/X/petugas2' } },
			),
		);
		await expect(office.run()).rejects.toMatchObject({ name: 'SignedOut' });
		expect(await office.states()).toEqual([['waiting', 0]]);
	});

	it('of 401 keeps everything', async () => {
		const office = await road(1, () => json({ error: 'unauthorized', reason: '' }, 401));
		await expect(office.run()).rejects.toMatchObject({ name: 'SignedOut' });
		expect(await office.states()).toEqual([['waiting', 0]]);
	});

	it('for an edit that was replaced meanwhile keeps the new one, as a correction of what was accepted', async () => {
		const office = await road(1, async (docs, no) => {
			const [sent] = docs;
			const newer = { ...sent!, edit: testResponse().edit, body: { ...(sent!.body as object), suggestion: 'new' } };
			if (no === 0) await db.outbox.update(sent!._id, { record: newer });
			return json(docs.map(ok));
		});
		const id = office.records[0]!._id;
		await office.run();
		expect(await db.outbox.count()).toBe(0);
		expect((await db.records.toArray()).map(({ _id, body }) => [_id, body])).toEqual([
			[id, office.records[0]!.body],
			[`${id}:2`, { ...office.records[0]!.body, suggestion: 'new', supersedes: id }],
		]);
	});
});

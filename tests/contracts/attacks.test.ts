import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { feeds } from '#shared/kernel/feeds';
import { personnelOf } from '../../sync-server/domains/personnel/personnel';
import { gatewayOver, keepings, openOffice, type OpenedOffice, type Person } from './office';
import { fillReference, report, response } from './records';

describe.each(keepings)('cheap ways to stop or to sound out the %s store', (keeping) => {
	let office: OpenedOffice;
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await office.push('surveyor', 'survey', [response(), response()]);
		await office.push('hr', 'survey', [report()]);
	});
	afterAll(() => office.close());

	const json = async (who: Person, path: string, init?: RequestInit) => {
		const answer = await office.fetch(who, path, init);
		return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
	};

	it('HEAD on a feed that waits leaves nothing waiting', async () => {
		const db = office.store.db('survey');
		const changes = vi.spyOn(db, 'changes');
		const listeners = db.listenerCount('destroyed');
		for (const feed of ['continuous', 'longpoll', 'normal']) {
			const answer = await office.fetch('hr', `/db/survey/_changes?feed=${feed}&since=now&heartbeat=1000`, { method: 'HEAD' });
			expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'application/json', '']);
		}
		expect((await office.fetch('hr', '/db/survey/_changes?since=now&feed=x', { method: 'HEAD' })).status).toBe(400);
		expect(changes).not.toHaveBeenCalled();
		expect(db.listenerCount('destroyed')).toBe(listeners);
		changes.mockRestore();
	});

	it('a feed that is closed tells neither how far it has got nor that anything happens', async () => {
		const { body } = await json('admin', '/db/survey');
		expect(body).toMatchObject({ update_seq: 0, lineage: [{ boot: office.boot, seq: 0 }] });
		for (const query of ['', '?since=now', '?descending=true', '?since=17', '?feed=longpoll&timeout=1'])
			expect((await json('admin', `/db/survey/_changes${query}`)).body).toEqual({ results: [], last_seq: 0, pending: 0 });
		const waiting = json('admin', '/db/survey/_changes?feed=longpoll&timeout=1500');
		let answered = false;
		void waiting.then(() => (answered = true));
		await office.push('surveyor', 'survey', [response()]);
		await json('surveyor', '/db/survey/_changes');
		expect(answered).toBe(false);
		expect((await waiting).body).toEqual({ results: [], last_seq: 0, pending: 0 });
	});

	it.runIf(keeping === 'embedded')('few rows wanted do not cost more reading than many', async () => {
		const reads: number[] = [];
		const { store } = office;
		await office.push('other', 'survey', Array.from({ length: 900 }, () => response({ by: 'petugas2' }))); // prettier-ignore
		const parse = vi.spyOn(JSON, 'parse');
		for (const limit of [1_000, 1]) {
			parse.mockClear();
			await store.changes('survey', { since: 0, limit, selector: {}, accept: () => false });
			reads.push(parse.mock.calls.length);
		}
		parse.mockRestore();
		expect(reads[1]).toBe(reads[0]);
	});

	it('one document put in by hand makes no list fail', async () => {
		const foreign = [
			{ _id: 'survey.response:HAND' },
			{ _id: 'survey.report:HAND', kind: 'survey.report', unit: 7, period: null, body: null, by: [], edit: 'E', at: 5 },
		];
		for (const doc of foreign) await office.store.db('survey').bulkDocs([doc as never], { new_edits: true });
		await office.store.db('reference').bulkDocs([{ _id: 'reference.person:HAND', kind: 'reference.person', body: { lines: 3 } } as never]);
		await office.store.db('appraisal').bulkDocs([{ _id: 'appraisal.objection:HAND', kind: 'appraisal.objection', subject: 'P2' } as never]);
		await office.store.db('office').bulkDocs([{ _id: 'office.quarantine:petugas:HAND', kind: 'office.quarantine' } as never]);
		for (const who of ['hr', 'surveyor', 'evaluator', 'superior', 'owner', 'appraiser'] as const)
			for (const feed of feeds) expect((await json(who, `/db/${feed}/_changes?include_docs=true`)).status, `${who} ${feed}`).toBe(200);
		const docs = foreign.map(({ _id: id }) => ({ id }));
		expect((await json('hr', '/db/survey/_bulk_get', { method: 'POST', body: JSON.stringify({ docs }) })).status).toBe(200);
		expect(await office.push('surveyor', 'survey', [response({ _id: 'survey.response:HAND' })])).toMatchObject([{ id: 'survey.response:HAND' }]); // prettier-ignore
		expect(await office.push('surveyor', 'survey', [response()])).toMatchObject([{ ok: true }]);
		await expect(personnelOf(office.store).standingOf('atasan', [])).resolves.toBeDefined();
	});

	it('whatever is asked in great number is answered, and nothing stays open behind it', { timeout: 120_000 }, async () => {
		const db = office.store.db('survey');
		const listeners = db.listenerCount('destroyed');
		const bad = `/db/survey/_changes?since=${'9'.repeat(40)}`;
		const asks: (() => Promise<Response>)[] = [
			() => office.fetch('hr', '/db/survey/_changes?feed=continuous&since=now', { method: 'HEAD' }),
			() => office.fetch('surveyor', bad),
			() => office.fetch('surveyor', '/db/survey/_changes?feed=longpoll&timeout=1&since=now'),
			() => office.fetch('surveyor', '/db/survey/_bulk_docs', { method: 'POST', body: '{"docs":[null,{"_id":"x"},7]}' }),
			() => office.fetch('surveyor', `/db/survey/_local/${ulid()}`, { method: 'PUT', body: '{"a":1}' }),
			() => office.fetch('admin', '/db/survey/_changes?feed=continuous&timeout=1'),
			() => office.fetch(null, '/db/survey'),
			() => office.fetch('other', '/db/survey/_bulk_get', { method: 'POST', body: JSON.stringify({ docs: Array.from({ length: 50 }, () => ({ id: ulid() })) }) }), // prettier-ignore
		];
		for (let round = 0; round < 50; round++) {
			const answers = await Promise.all(asks.map((ask) => ask()));
			for (const answer of answers) {
				expect(answer.status).toBeLessThan(500);
				await answer.text();
			}
		}
		await expect.poll(() => db.listenerCount('destroyed')).toBe(listeners);
		expect((await json('surveyor', '/db/survey')).status).toBe(200);
	});

	it.runIf(keeping === 'couchdb stand-in')('a start after foreign documents were put in works', async () => {
		const next = await office.secondGateway();
		expect((await next.fetch('hr', '/db/survey')).status).toBe(200);
		expect(gatewayOver(next.store).boot).not.toBe(office.boot);
	});
});

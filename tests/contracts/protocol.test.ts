import { gunzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOver, keepings, openOffice, type Office } from './office';
import { fillReference, report, response } from './records';

interface Changes {
	results: { seq: unknown; id: string; changes: { rev: string }[]; doc?: { _id: string; _rev: string } }[];
	last_seq: string | number;
	pending: number;
}

describe.each(keepings)('the CouchDB protocol over the %s store', (keeping) => {
	let office: Office;
	const sent = Array.from({ length: 12 }, () => response());
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await office.push('surveyor', 'survey', sent);
		await office.push('hr', 'survey', [report(), report()]);
	});
	afterAll(() => office.close());

	const ask = async (path: string, init?: RequestInit) => {
		const answer = await office.fetch('surveyor', path, init);
		return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
	};
	const changes = async (query: string, init?: RequestInit) => (await ask(`/db/survey/_changes?${query}`, init)).body as unknown as Changes;
	const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
	const put = (body: unknown): RequestInit => ({ method: 'PUT', body: JSON.stringify(body) });

	it('says on every answer which start of the gateway and which scope it is', async () => {
		for (const path of ['/db/survey', '/db/survey/_changes', '/db/survey/_local/none']) {
			const { headers } = await ask(path);
			expect(headers.get('hitei-boot')).toBe(office.boot);
			expect(headers.get('hitei-scope')).toBe('surveyor/12.72.01.1001+DUKCAPIL/petugas');
			expect(headers.get('cache-control')).toBe('no-store');
		}
	});

	it('tells the database, with and without a slash, but not how much lies outside the scope', async () => {
		const { body } = await ask('/db/survey');
		expect(body).toMatchObject({ db_name: 'survey', update_seq: expect.anything(), lineage: [{ boot: office.boot }] });
		expect(body).not.toHaveProperty('doc_count');
		expect((await ask('/db/survey/')).body).toEqual({ ...body, update_seq: expect.anything() });
	});

	it('gives changes of the scope alone, in CouchDB’s words, one row a line', async () => {
		const answer = await office.fetch('surveyor', '/db/survey/_changes?include_docs=true');
		const text = await answer.text();
		const lines = text.split('\n');
		expect(lines[0]).toBe('{"results":[');
		const ids = lines.slice(1, 13).map((line) => (JSON.parse(line.replace(/,$/, '')) as { id: string }).id);
		expect(ids.toSorted()).toEqual(sent.map(({ _id }) => _id).toSorted());
		expect(lines.slice(13)).toEqual(['],', expect.stringMatching(/^"last_seq":.*,"pending":0}$/), '']);
		expect(answer.headers.get('hitei-total')).toBeNull();
	});

	it('leaves the documents out when they are not asked for', async () => {
		const { results } = await changes('');
		expect(results).toHaveLength(12);
		expect(Object.keys(results[0]!)).toEqual(['seq', 'id', 'changes']);
	});

	it('goes on from any row and from the end, whatever the limit', async () => {
		const all = (await changes('')).results.map(({ id }) => id);
		const seen: string[] = [];
		for (let since: unknown = 0; ;) {
			const page = await changes(`limit=5&since=${encodeURIComponent(String(since))}`);
			expect(page.results.length).toBeLessThanOrEqual(5);
			if (page.results.length === 0) break;
			seen.push(...page.results.map(({ id }) => id));
			since = page.results.at(-1)!.seq;
		}
		expect(seen.toSorted()).toEqual(all.toSorted()); // a cluster has no order between its shards
		const { last_seq } = await changes('');
		expect((await changes(`since=${encodeURIComponent(String(last_seq))}`)).results).toEqual([]);
		expect((await changes('since=now')).results).toEqual([]);
		expect((await changes(`since=${encodeURIComponent(JSON.stringify(String(last_seq)))}`)).results).toEqual([]);
	});

	it('always gives a sequence at the last row, also with seq_interval', async () => {
		const { results } = await changes('seq_interval=1000&limit=7');
		expect(results.at(-1)!.seq).not.toBeNull();
	});

	it('goes backwards when asked, from the newest where the store has an order', async () => {
		const { results } = await changes('descending=true&limit=1');
		const ids = sent.map(({ _id }) => _id);
		expect(keeping === 'embedded' ? [ids.at(-1)] : ids).toContain(results[0]!.id);
		expect(results).toHaveLength(1);
	});

	it('tells by _doc_ids which of these there are', async () => {
		const asked = [sent[3]!._id, 'survey.response:NONE', sent[7]!._id];
		const { results } = await changes('filter=_doc_ids', post({ doc_ids: asked }));
		expect(results.map(({ id }) => id).toSorted()).toEqual([sent[3]!._id, sent[7]!._id].toSorted());
		const reports = (await office.pull('hr', 'survey')).map((doc) => doc._id as string).filter((id) => id.startsWith('survey.report'));
		expect((await changes('filter=_doc_ids', post({ doc_ids: reports }))).results).toEqual([]);
	});

	it('refuses questions it does not answer', async () => {
		const status = async (query: string, init?: RequestInit) => (await ask(`/db/survey/_changes?${query}`, init)).status;
		expect(await status('since=nonsense')).toBe(400);
		expect(await status('filter=_view&view=x/y')).toBe(400);
		expect(await status('filter=_selector', post({ selector: {} }))).toBe(400);
		expect(await status('filter=_doc_ids', post({ doc_ids: 'x' }))).toBe(400);
		expect(await status('feed=eventsource')).toBe(400);
		expect(await status('limit=-1')).toBe(400);
	});

	it('compresses when the client takes it, and says how many rows come when all of the feed is theirs', async () => {
		const answer = await office.fetch('hr', '/db/survey/_changes?include_docs=true', { headers: { 'accept-encoding': 'gzip' } });
		expect(answer.headers.get('content-encoding')).toBe('gzip');
		const { results } = JSON.parse(new TextDecoder().decode(gunzipSync(new Uint8Array(await answer.arrayBuffer())))) as Changes;
		expect(answer.headers.get('hitei-total')).toBe(String(results.length));
	});

	it('breaks off when the store fails on the way, so that nobody takes the part for the whole', async () => {
		const asked: unknown[] = [];
		const store: Office['store'] = {
			...office.store,
			changes: async (feed, question) => {
				asked.push(question.since);
				if (asked.length === 1) return { ...(await office.store.changes(feed, { ...question, limit: 3 })), pending: 9 };
				throw new Error('the disk is gone');
			},
		};
		const answer = await gatewayOver(store).fetch('surveyor', '/db/survey/_changes');
		expect(answer.status).toBe(200);
		await expect(answer.text()).rejects.toThrow();
		expect((await gatewayOver(store).fetch('surveyor', '/db/survey/_changes')).status).toBe(503);
	});

	it('waits for the next change on a long poll, and only for one of the scope', async () => {
		const { last_seq } = await changes('');
		const waiting = changes(`feed=longpoll&heartbeat=1000&include_docs=true&since=${encodeURIComponent(String(last_seq))}`);
		await office.push('hr', 'survey', [report()]);
		const own = response();
		await office.push('surveyor', 'survey', [own]);
		expect((await waiting).results.map(({ id }) => id)).toEqual([own._id]);
		const idle = await changes(`feed=longpoll&timeout=50&since=now`);
		expect(idle).toMatchObject({ results: [], pending: 0 });
	});

	it('gives documents by _bulk_get in the order asked, and nothing outside the scope', async () => {
		const rows = (await changes('include_docs=true')).results;
		const [first, second] = [rows[0]!.doc!, rows[1]!.doc!];
		const reportId = (await office.pull('hr', 'survey')).find((doc) => String(doc._id).startsWith('survey.report'))!._id as string;
		const docs = [
			{ id: second._id, rev: second._rev },
			{ id: first._id },
			{ id: reportId },
			{ id: first._id, rev: `1-${'0'.repeat(32)}` },
			{ id: '_design/hitei' },
		];
		const { body } = await ask('/db/survey/_bulk_get', post({ docs }));
		const missing = (id: string, rev = 'undefined') => ({
			id,
			docs: [{ error: { id, rev, error: 'not_found', reason: 'missing' } }],
		});
		expect(body.results).toEqual([
			{ id: second._id, docs: [{ ok: second }] },
			{ id: first._id, docs: [{ ok: first }] },
			missing(reportId),
			missing(first._id, `1-${'0'.repeat(32)}`),
			missing('_design/hitei'),
		]);
		const withRevs = await ask('/db/survey/_bulk_get?revs=true&latest=true&attachments=true', post({ docs: [docs[0]] }));
		expect(withRevs.body.results).toEqual([
			{ id: second._id, docs: [{ ok: { ...second, _revisions: { start: 1, ids: [second._rev.slice(2)] } } }] },
		]);
		expect((await ask('/db/survey/_bulk_get', post({ docs: [{}] }))).status).toBe(400);
	});

	it('keeps checkpoints, each account its own', async () => {
		const id = `_local/${ulid()}.x~y`;
		expect((await ask(`/db/survey/${id}`)).status).toBe(404);
		expect(await ask(`/db/survey/${id}`, put({ last_seq: 5 }))).toMatchObject({ status: 201, body: { ok: true, id, rev: '0-1' } });
		expect(await ask(`/db/survey/${id}`, put({ _id: id, last_seq: 6 }))).toMatchObject({ status: 201 });
		const { body } = await ask(`/db/survey/${id}`);
		expect(body).toMatchObject({ _id: id, last_seq: 6, _rev: expect.stringMatching(/^0-\d+$/) });
		expect(await ask(`/db/survey/${id}`, put({ ...body, last_seq: 7 }))).toMatchObject({ status: 201 });
		expect((await office.fetch('other', `/db/survey/${id}`)).status).toBe(404);
		expect((await office.fetch('hr', `/db/survey/_local/hitei-lineage`)).status).toBe(404);
	});

	it('refuses checkpoints that are none', async () => {
		const status = async (body: unknown, init: RequestInit = put(body)) => (await ask('/db/survey/_local/c', init)).status;
		expect(await status({ _rev: '1-abc' })).toBe(400);
		expect(await status({ _rev: 7 })).toBe(400);
		expect(await status({ _id: '_local/other' })).toBe(400);
		expect(await status({ _deleted: true })).toBe(400);
		expect(await status([])).toBe(400);
		expect(await status(null, { method: 'PUT', body: '{' })).toBe(400);
		expect(await status(null, { method: 'PUT', body: JSON.stringify({ a: 'x'.repeat(1_000_001) }) })).toBe(413);
	});

	it('has nothing else', async () => {
		const paths = ['_all_docs', '_find', '_revs_diff', '_design/hitei', '_security', '_changes/x', sent[0]!._id, `${sent[0]!._id}/a`];
		for (const path of paths)
			for (const method of ['GET', 'PUT', 'POST', 'DELETE'])
				expect((await office.fetch('hr', `/db/survey/${path}`, { method })).status, `${method} ${path}`).toBe(404);
		for (const method of ['PUT', 'POST', 'DELETE']) expect((await office.fetch('hr', '/db/survey', { method })).status).toBe(404);
		for (const path of ['/db', '/db/', '/db/accounts', '/db/accounts/_changes', '/db/nonsense', '/db/__proto__'])
			expect((await office.fetch('hr', path)).status, path).toBe(404);
	});

	it('lets nobody in without a session', async () => {
		for (const path of ['/db/survey', '/db/survey/_changes', '/db/office/_local/x'])
			expect((await office.fetch(null, path)).status).toBe(401);
	});

	it('names another start of the gateway behind the first', async () => {
		const second = gatewayOver(office.store);
		const info = (await (await second.fetch('surveyor', '/db/survey')).json()) as { lineage: { boot: string; seq: number }[] };
		const boots = info.lineage.map(({ boot }) => boot);
		expect([boots[0], boots.at(-1)]).toEqual([office.boot, second.boot]);
		expect(info.lineage.at(-1)!.seq).toBeGreaterThan(0);
	});

	it('logs nothing that was sent', () => {
		const log = office.logged.join('\n');
		for (const secret of [sent[0]!._id, 'petugas', 'DUKCAPIL']) expect(log).not.toContain(secret);
	});
});

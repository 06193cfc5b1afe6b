import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feeds, type Feed } from '#shared/kernel/feeds';
import { other, person, skp } from './appraisal/appraisal-records';
import { campaign, fillReference, record, report, response } from './records';
import { keepings, openOffice, type Office, type Person } from './office';
import { PouchDB } from '../world/stock-pouchdb';

/** What a stock PouchDB pulls, by kind and unit, with counts: everything of the scope and nothing beyond it. */
type Asking = 'surveyor' | 'other' | 'evaluator' | 'hr' | 'employee' | 'admin' | 'appraiser' | 'owner' | 'superior' | 'otherAppraiser';
const scopes: Record<Asking, Record<Feed, Record<string, number>>> = {
	surveyor: {
		reference: general({ 'reference.service DUKCAPIL': 1, 'reference.campaign DUKCAPIL': 1 }),
		survey: { 'survey.response DUKCAPIL': 30 },
		appraisal: {},
		training: {},
		engagement: {},
		office: {},
	},
	other: {
		reference: general({ 'reference.service DUKCAPIL': 1, 'reference.campaign DUKCAPIL': 1 }),
		survey: { 'survey.response DUKCAPIL': 2 },
		appraisal: {},
		training: {},
		engagement: {},
		office: {},
	},
	evaluator: {
		reference: everything(),
		survey: { 'survey.report DUKCAPIL': 1, 'survey.report DPMPTSP': 1 },
		appraisal: {},
		training: {},
		engagement: {},
		office: {},
	},
	hr: {
		reference: { ...everything(), 'reference.person *': 2 },
		appraisal: { 'appraisal.skp DUKCAPIL': 2, 'appraisal.feedback DUKCAPIL': 1 },
		training: {},
		engagement: {},
		survey: { 'survey.response DUKCAPIL': 33, 'survey.report DUKCAPIL': 1, 'survey.report DPMPTSP': 1 },
		office: { 'office.quarantine DUKCAPIL': 1 },
	},
	employee: {
		reference: general({ 'reference.service DUKCAPIL': 1, 'reference.campaign DUKCAPIL': 1 }),
		survey: {},
		appraisal: {},
		training: {},
		engagement: {},
		office: {},
	},
	admin: { reference: general({}), survey: {}, appraisal: {}, training: {}, engagement: {}, office: {} },
	appraiser: {
		reference: general({ 'reference.person *': 2 }),
		survey: {},
		appraisal: { 'appraisal.skp DUKCAPIL': 2, 'appraisal.feedback DUKCAPIL': 1 },
		training: {},
		engagement: {},
		office: {},
	},
	owner: {
		reference: general({ 'reference.person *': 1 }),
		survey: {},
		appraisal: { 'appraisal.skp DUKCAPIL': 1, 'appraisal.feedback DUKCAPIL': 1 },
		training: {},
		engagement: {},
		office: {},
	},
	superior: { reference: general({ 'reference.person *': 1 }), survey: {}, appraisal: {}, training: {}, engagement: {}, office: {} },
	otherAppraiser: { reference: general({}), survey: {}, appraisal: {}, training: {}, engagement: {}, office: {} },
};

function general(more: Record<string, number>): Record<string, number> {
	return { 'reference.questionnaire *': 1, 'reference.region *': 1, ...more };
}

function everything(): Record<string, number> {
	const each = ['DUKCAPIL', 'DPMPTSP'].map((unit) => ({ [`reference.service ${unit}`]: 1, [`reference.campaign ${unit}`]: 1 }));
	return general(Object.assign({}, ...each) as Record<string, number>);
}

describe.each(keepings)('a stock PouchDB replicating from the gateway over the %s store', (keeping) => {
	let office: Office;
	let server: ServerType;
	let url: string;
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await office.push('surveyor', 'survey', [...Array.from({ length: 30 }, () => response()), response({}, { answers: {} })]);
		await office.push('other', 'survey', [response({ by: 'petugas2' }), response({ by: 'petugas2' })]);
		await office.push('hr', 'survey', [response({ by: 'bkpsdm' }, { collection: 'import' }), report('DUKCAPIL'), report('DPMPTSP')]);
		await office.push('hr', 'reference', [person('P2', {}, 'P1'), person('P3', {}, 'P1')]);
		const said = { target: { type: 'general' }, text: 'Teliti.', evidence: [], giver: skp('P2').body.parties.appraiser, role: 'appraiser' };
		await office.push('appraiser', 'appraisal', [skp('P2'), skp('P3'), other('penilai', 'appraisal.feedback', 'P2', said)]);
		server = serve({ fetch: office.app.fetch, hostname: '127.0.0.1', port: 0 });
		await new Promise((done) => server.once('listening', done));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(async () => {
		await new Promise((done) => server.close(done));
		await office.close();
	});

	const remote = (who: Person, feed: Feed) =>
		new PouchDB(`${url}/db/${feed}`, {
			skip_setup: true,
			fetch: (address, options = {}) => {
				(options.headers as unknown as Headers).set('x-who', who);
				return PouchDB.fetch(address, options);
			},
		});

	const replica = async (who: Person, feed: Feed, options: PouchDB.Replication.ReplicateOptions = {}) => {
		const local = new PouchDB<{ kind: string; unit: string }>(ulid(), { adapter: 'memory' });
		const result = await local.replicate.from(remote(who, feed) as PouchDB.Database<{ kind: string; unit: string }>, options);
		return { local, result };
	};

	const cells = (Object.keys(scopes) as (keyof typeof scopes)[]).flatMap((who) => feeds.map((feed) => [who, feed] as const));
	it.each(cells)('%s pulls the scope of %s exactly', async (who, feed) => {
		const { local, result } = await replica(who, feed, { batch_size: 7 });
		expect(result).toMatchObject({ ok: true, errors: [], doc_write_failures: 0 });
		const { rows } = await local.allDocs({ include_docs: true });
		const counts: Record<string, number> = {};
		for (const { doc } of rows) counts[`${doc!.kind} ${doc!.unit}`] = (counts[`${doc!.kind} ${doc!.unit}`] ?? 0) + 1;
		expect(counts).toEqual(scopes[who][feed]);
		await local.destroy();
	});

	it('goes on from its checkpoint, and carries an update with its history', async () => {
		const { local } = await replica('hr', 'reference');
		const period = '2026-S2';
		const before = await office.store.db('reference').get(`reference.campaign:${period}:DPMPTSP`);
		const [row] = await office.push('hr', 'reference', [{ ...campaign('DPMPTSP', { title: 'Baru' }), _rev: before._rev }]);
		const again = await local.replicate.from(remote('hr', 'reference') as PouchDB.Database<{ kind: string; unit: string }>);
		expect(again).toMatchObject({ ok: true, docs_read: 1, docs_written: 1 });
		const after = await local.get(`reference.campaign:${period}:DPMPTSP`, { revs: true, conflicts: true });
		expect(after).toMatchObject({ _rev: row!.rev, _revisions: { start: 2, ids: [expect.any(String), before._rev.slice(2)] } });
		expect(after).not.toHaveProperty('_conflicts');
		await local.destroy();
	});

	it('follows a feed live, and after a pause goes on from its checkpoint', async () => {
		const local = new PouchDB<{ kind: string; unit: string }>(ulid(), { adapter: 'memory' });
		const source = remote('hr', 'survey') as PouchDB.Database<{ kind: string; unit: string }>;
		const live = local.replicate.from(source, { live: true, heartbeat: 1_000 });
		const has = (id: string) => local.get(id).then(() => true, () => false); // prettier-ignore
		const [first, second] = [response(), response()];
		await office.push('surveyor', 'survey', [first]);
		await expect.poll(() => has(first._id), { timeout: 10_000 }).toBe(true);
		const ended = new Promise((done) => void live.on('complete', done)); // it may end before cancel() returns
		live.cancel();
		await ended;
		await office.push('surveyor', 'survey', [second]);
		const again = await local.replicate.from(source);
		expect(again).toMatchObject({ ok: true, docs_read: 1, docs_written: 1 });
		await local.destroy();
	});

	it('answers a CouchDB that pulls in its own words, from the first request to the checkpoint it resumes from', async () => {
		const ask = async (path: string, init: RequestInit = {}) => {
			const headers = {
				'x-who': 'surveyor',
				accept: 'application/json',
				'content-type': 'application/json',
				'user-agent': 'CouchDB-Replicator/3.5.0',
			};
			const answer = await fetch(`${url}/db/survey${path}`, { ...init, headers });
			return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
		};
		const [checkpoint, put] = [
			`/_local/${'f'.repeat(32)}%2Bcontinuous`,
			(body: unknown) => ({ method: 'PUT', body: JSON.stringify(body) }),
		];
		const info = await ask('/');
		expect(info.body).toMatchObject({ instance_start_time: '0', update_seq: expect.anything() as unknown });
		expect(await ask(checkpoint)).toEqual({ status: 404, body: { error: 'not_found', reason: 'missing' } });
		const changes = await ask('/_changes?feed=normal&style=all_docs&since=0&timeout=10000');
		const rows = changes.body.results as { id: string; changes: { rev: string }[] }[];
		expect(rows.length).toBeGreaterThan(0);
		const docs = rows.map(({ id, changes: [change] }) => ({ id, rev: change!.rev, atts_since: [] }));
		const got = await ask('/_bulk_get?revs=true&latest=true&attachments=false', { method: 'POST', body: JSON.stringify({ docs }) });
		expect((got.body.results as { docs: { ok?: unknown }[] }[]).every(({ docs: [one] }) => one?.ok)).toBe(true);
		for (const body of ['', 'true', undefined])
			expect(await ask('/_ensure_full_commit', { method: 'POST', ...(body !== undefined && { body }) })).toEqual({
				status: 201,
				body: { ok: true, instance_start_time: '0' },
			});
		const log = {
			session_id: ulid(),
			source_last_seq: changes.body.last_seq,
			replication_id_version: 4,
			history: [{ recorded_seq: changes.body.last_seq }],
		};
		const { body: kept } = await ask(checkpoint, put(log));
		expect(await ask(checkpoint, put({ ...log, _rev: kept.rev }))).toMatchObject({ status: 201 });
		const { body: found } = await ask(checkpoint);
		const since = encodeURIComponent(JSON.stringify(found.source_last_seq));
		const more = await ask(`/_changes?feed=normal&style=all_docs&since=${since}&timeout=10000`);
		expect(more.body).toMatchObject({ results: [], pending: 0 });
		const [own] = [response()];
		const waiting = fetch(`${url}/db/survey/_changes?feed=continuous&style=all_docs&since=${since}&timeout=3000`, { headers: { 'x-who': 'surveyor' } }); // prettier-ignore
		await office.push('surveyor', 'survey', [own]);
		const lines = (await (await waiting).text()).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
		expect(lines).toMatchObject([{ id: own!._id }, { last_seq: expect.anything() as unknown, pending: 0 }]);
	});

	it('cannot push its own revisions past the stamp', async () => {
		const local = new PouchDB(ulid(), { adapter: 'memory' });
		const forged = record('petugas', `survey.response:${ulid()}`, response().body, { unit: 'DUKCAPIL', period: '2026-S2' });
		await local.put(forged as PouchDB.Core.PutDocument<object>);
		await expect(local.replicate.to(remote('surveyor', 'survey'))).rejects.toBeDefined();
		expect((await office.pull('hr', 'survey')).some((doc) => doc._id === forged._id)).toBe(false);
		await local.destroy();
	});
});

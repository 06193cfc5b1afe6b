import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feeds, type Feed } from '#shared/kernel/feeds';
import { other, person, skp } from './appraisal/appraisal-records';
import { campaign, fillReference, record, report, response } from './records';
import { keepings, openOffice, type Office, type Person } from './office';

PouchDB.plugin(memory).plugin(http).plugin(replication);

/** What a stock PouchDB pulls, by kind and unit, with counts: everything of the scope and nothing beyond it. */
type Asking = 'surveyor' | 'other' | 'evaluator' | 'hr' | 'employee' | 'admin' | 'appraiser' | 'owner' | 'superior' | 'otherAppraiser';
const scopes: Record<Asking, Record<Feed, Record<string, number>>> = {
	surveyor: {
		reference: general({ 'reference.service DUKCAPIL': 1, 'reference.campaign DUKCAPIL': 1 }),
		survey: { 'survey.response DUKCAPIL': 30 },
		appraisal: {},
		office: {},
	},
	other: {
		reference: general({ 'reference.service DUKCAPIL': 1, 'reference.campaign DUKCAPIL': 1 }),
		survey: { 'survey.response DUKCAPIL': 2 },
		appraisal: {},
		office: {},
	},
	evaluator: { reference: everything(), survey: { 'survey.report DUKCAPIL': 1, 'survey.report DPMPTSP': 1 }, appraisal: {}, office: {} },
	hr: {
		reference: { ...everything(), 'reference.person *': 2 },
		appraisal: { 'appraisal.skp DUKCAPIL': 2, 'appraisal.feedback DUKCAPIL': 1 },
		survey: { 'survey.response DUKCAPIL': 33, 'survey.report DUKCAPIL': 1, 'survey.report DPMPTSP': 1 },
		office: { 'office.quarantine DUKCAPIL': 1 },
	},
	employee: {
		reference: general({ 'reference.service DUKCAPIL': 1, 'reference.campaign DUKCAPIL': 1 }),
		survey: {},
		appraisal: {},
		office: {},
	},
	admin: { reference: general({}), survey: {}, appraisal: {}, office: {} },
	appraiser: {
		reference: general({ 'reference.person *': 2 }),
		survey: {},
		appraisal: { 'appraisal.skp DUKCAPIL': 2, 'appraisal.feedback DUKCAPIL': 1 },
		office: {},
	},
	owner: {
		reference: general({ 'reference.person *': 1 }),
		survey: {},
		appraisal: { 'appraisal.skp DUKCAPIL': 1, 'appraisal.feedback DUKCAPIL': 1 },
		office: {},
	},
	superior: { reference: general({ 'reference.person *': 1 }), survey: {}, appraisal: {}, office: {} },
	otherAppraiser: { reference: general({}), survey: {}, appraisal: {}, office: {} },
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

	it('cannot push its own revisions past the stamp', async () => {
		const local = new PouchDB(ulid(), { adapter: 'memory' });
		const forged = record('petugas', `survey.response:${ulid()}`, response().body, { unit: 'DUKCAPIL', period: '2026-S2' });
		await local.put(forged as PouchDB.Core.PutDocument<object>);
		await expect(local.replicate.to(remote('surveyor', 'survey'))).rejects.toBeDefined();
		expect((await office.pull('hr', 'survey')).some((doc) => doc._id === forged._id)).toBe(false);
		await local.destroy();
	});
});

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import type { Envelope } from '#shared/kernel/envelope';
import { readRecord } from '#shared/kernel/define-kind';
import { officeQuarantine } from '#shared/office/kinds/office-quarantine';
import { gatewayOver, keepings, openOffice, type Office, type Row } from './office';
import { campaign, fillReference, record, response } from './records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code;

describe.each(keepings)('_bulk_docs over the %s store', (keeping) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
	});
	afterAll(() => office.close());

	const copiesOf = async (id: string) =>
		(await office.pull('hr', 'office'))
			.map((doc) => readRecord(officeQuarantine, doc))
			.flatMap((read) => (read.ok && read.record.body.record === id ? [read.record] : []));

	const stored = async (id: string) => (await office.pull('hr', 'survey')).filter((doc) => doc._id === id);

	it('stamps an accepted record and gives the receipt beside its revision', async () => {
		const sent = response();
		const [row] = await office.push('surveyor', 'survey', [sent]);
		expect(row).toMatchObject({ ok: true, id: sent._id, received: { no: expect.stringMatching(/^\d{6}-[0-9A-HJKMNP-TV-Z]{8}$/) } });
		expect(await stored(sent._id)).toEqual([{ ...sent, _rev: row!.rev, received: row!.received }]);
	});

	it('stores a resent edit once, and answers with the first receipt', async () => {
		const sent = response();
		const [first] = await office.push('surveyor', 'survey', [sent]);
		expect(await office.push('surveyor', 'survey', [sent, sent])).toEqual([first, first]);
		expect(await stored(sent._id)).toHaveLength(1);
	});

	it('stores an edit once when it comes twice in one request, or in several at once', async () => {
		const sent = response();
		const answers = await Promise.all([1, 2, 3].map(() => office.push('surveyor', 'survey', [sent, sent])));
		const [first] = answers[0]!;
		expect(first).toMatchObject({ ok: true });
		for (const row of answers.flat()) expect(row).toEqual(first);
	});

	it('gives each record its own verdict: one bad among fifty good ones', async () => {
		const docs: Envelope[] = Array.from({ length: 50 }, () => response());
		const bad = response({}, { answers: { persyaratan: 5, waktu: 1, biaya: 1 } });
		docs.splice(25, 0, bad);
		const rows = await office.push('surveyor', 'survey', docs);
		expect(rows.map((row) => row.id)).toEqual(docs.map((doc) => doc._id));
		expect(rows.filter((row) => row.ok)).toHaveLength(50);
		expect(rows[25]).toEqual({
			id: bad._id,
			error: 'forbidden',
			reason: { code: 'answer_not_on_scale', message: expect.any(String), who: 'you', path: 'body.answers.persyaratan' },
		});
	});

	it.each([
		['answers_incomplete', response({}, { answers: { persyaratan: 1 } })],
		['unknown_unsur', response({}, { answers: { persyaratan: 1, waktu: 1, biaya: 1, lain: 1 } })],
		['unknown_service', response({}, { service: 'reference.service:DPMPTSP:KTP' })],
		['unknown_campaign', response({ period: '2025-S1' })],
		['unknown_region', response({}, { kelurahan: '12.72.09.9999' })],
		['period_not_open', response({ at: '2020-01-01T10:00:00+07:00' }, { campaign: 'reference.campaign:2020-S1:DUKCAPIL' })],
		['unit_not_in_scope', response({ unit: 'DPMPTSP' }, { campaign: 'reference.campaign:2026-S2:DPMPTSP' })],
		['not_yours', response({ by: 'petugas2' })],
		['stamped_by_client', response({ received: { at: new Date().toISOString(), no: '261124-AAAAAAAA' } })],
		['role_may_not_write', response({}, { collection: 'import' })],
		['wrong_feed', campaign()],
		['unknown_kind', response({ kind: 'survey.secret' })],
		['newer_version', response({ v: 99 })],
		['deletion_not_allowed', { ...response(), _deleted: true }],
		['malformed', { ...response(), _attachments: {} }],
		['malformed', { ...response(), _id: '_design/evil' }],
		['malformed', { ...response(), _id: '_local/evil' }],
		['malformed', { ...response(), _id: 'survey.response:a/b' }],
		['malformed', { ...response(), _id: 'survey.report:X' }],
		['malformed', response({}, { suggestion: '\ud800' })],
		['malformed', JSON.parse(`{"__proto__": {"kind": "x"}, ${JSON.stringify(response()).slice(1)}`) as object],
		['malformed', { ...response(), ...Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, n])) }],
		['malformed', null],
		['malformed', 'text'],
		['malformed', []],
		['malformed', {}],
		['too_large', { ...response(), filler: 'x'.repeat(1_000_000) }],
	])('refuses by name: %s', async (code, doc) => {
		if (code === 'period_not_open')
			await office.push('hr', 'reference', [campaign('DUKCAPIL', { start: '2020-02-01', end: '2020-02-02' }, '2020-S1')]);
		const sent = code === 'period_not_open' ? { ...(doc as Envelope), period: '2020-S1' } : doc;
		const [row] = await office.push('surveyor', 'survey', [sent]);
		expect(row).toMatchObject({ error: 'forbidden', reason: { code, message: expect.any(String) } });
		const id = (doc as { _id?: string } | null)?._id;
		if (id) expect(await stored(id)).toEqual([]);
	});

	it('refuses what is nested deeper than any record', async () => {
		const docs = `{"docs":[{"_id":"survey.response:${ulid()}","body":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`;
		const answer = await office.fetch('surveyor', '/db/survey/_bulk_docs', { method: 'POST', body: docs });
		expect(answer.status).toBe(201);
		expect(codeOf(((await answer.json()) as Row[])[0])).toBe('malformed');
	});

	it('keeps a refused record in the office once, and closes the copy when it is mended', async () => {
		const bad = response({}, { answers: { persyaratan: 1 } });
		for (let n = 0; n < 3; n++) await office.push('surveyor', 'survey', [bad]);
		const [copy, ...more] = await copiesOf(bad._id);
		expect(more).toEqual([]);
		expect(copy).toMatchObject({
			by: 'gateway',
			unit: 'DUKCAPIL',
			period: '2026-S2',
			body: { account: 'petugas', feed: 'survey', state: 'open', reason: { code: 'answers_incomplete', who: 'you' } },
		});
		expect(JSON.parse(copy!.body.sent)).toEqual(bad);

		const mended = { ...response({ _id: bad._id }), edit: ulid() };
		expect(await office.push('surveyor', 'survey', [mended])).toMatchObject([{ ok: true }]);
		expect((await copiesOf(bad._id)).map(({ body }) => body)).toEqual([
			{ ...copy!.body, state: 'closed', closedBy: mended.edit, closedAt: expect.any(String) },
		]);
	});

	it('closes no copy of another account or another record', async () => {
		const bad = response({}, { answers: {} });
		await office.push('surveyor', 'survey', [bad]);
		await office.push('surveyor', 'survey', [response()]);
		await office.push('other', 'survey', [response({ _id: bad._id, by: 'petugas2' })]);
		expect((await copiesOf(bad._id)).map(({ body }) => body.state)).toEqual(['open']);
	});

	it('answers with a conflict when another edit is there, and changes nothing', async () => {
		const one = response();
		const [first] = await office.push('surveyor', 'survey', [one]);
		const two = { ...one, edit: ulid(), at: new Date().toISOString() };
		expect(await office.push('surveyor', 'survey', [two])).toEqual([
			{ id: one._id, error: 'conflict', reason: 'Document update conflict.' },
		]);
		expect(await stored(one._id)).toMatchObject([{ _rev: first!.rev, edit: one.edit }]);
	});

	it('never lets an accepted append-only record be changed, nor another person’s', async () => {
		const one = response();
		const [first] = await office.push('surveyor', 'survey', [one]);
		const changed = { ...one, _rev: first!.rev, edit: ulid() };
		expect(codeOf((await office.push('surveyor', 'survey', [changed]))[0])).toBe('append_only');
		expect(codeOf((await office.push('other', 'survey', [{ ...changed, by: 'petugas2' }]))[0])).toBe('not_yours');
	});

	it('takes an update with the right base revision and answers a wrong one with a conflict', async () => {
		const period = '2027-S1';
		const [made] = await office.push('hr', 'reference', [campaign('DUKCAPIL', {}, period)]);
		const update = { ...campaign('DUKCAPIL', { title: 'Judul baru' }, period), _rev: made!.rev! };
		expect(await office.push('hr', 'reference', [update])).toMatchObject([{ ok: true, rev: expect.stringMatching(/^2-/) }]);
		expect(await office.push('hr', 'reference', [{ ...update, edit: ulid() }])).toMatchObject([{ error: 'conflict' }]);
	});

	it('takes a correction together with what it corrects, and refuses one of another’s response', async () => {
		const first = response();
		const second = response({ _id: `${first._id}:2` }, { supersedes: first._id });
		expect(await office.push('surveyor', 'survey', [first, second])).toMatchObject([{ ok: true }, { ok: true }]);
		const foreign = response({ _id: `${first._id}:3`, by: 'petugas2' }, { supersedes: `${first._id}:2` });
		expect(codeOf((await office.push('other', 'survey', [foreign]))[0])).toBe('supersedes_foreign');
	});

	it('takes what was done while the period was open, however late it arrives and however wrong the clock', async () => {
		const period = '2021-S1';
		const old = campaign('DUKCAPIL', { start: '2021-01-01', end: '2021-02-01' }, period);
		const received = { at: '2020-12-01T02:00:00.000Z', no: '201201-00000000' };
		await office.store.db('reference').put({ ...old, received } as PouchDB.Core.PutDocument<object>);
		const at = (time: string) => response({ period, at: time }, { campaign: old._id });
		const late = await office.push('surveyor', 'survey', [at('2021-01-15T10:00:00+07:00'), at('2036-01-15T10:00:00+07:00')]);
		expect(late).toMatchObject([{ ok: true }, { ok: true }]);
		const after = await office.push('surveyor', 'survey', [at('2021-03-15T10:00:00+07:00')]);
		expect(codeOf(after[0])).toBe('period_not_open');
	});

	it('takes nothing into the office’s own feed, from whomever', async () => {
		const forged = record('bkpsdm', 'office.contact:petugas:X', { device: 'X', account: 'petugas', units: [], roles: [], at: new Date().toISOString(), unsent: 0 }); // prettier-ignore
		expect(codeOf((await office.push('hr', 'office', [forged]))[0])).toBe('role_may_not_write');
	});

	it('answers for the request as a whole when it cannot be taken apart', async () => {
		const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
			const answer = await office.fetch('surveyor', '/db/survey/_bulk_docs', { method: 'POST', body, headers });
			return [answer.status, ((await answer.json()) as { error: string }).error];
		};
		expect(await post('{"docs":[')).toEqual([400, 'bad_request']);
		expect(await post('[]')).toEqual([400, 'bad_request']);
		expect(await post('{"docs":{}}')).toEqual([400, 'bad_request']);
		expect(await post(new Uint8Array([0x22, 0xff, 0x22]))).toEqual([400, 'bad_request']);
		expect(await post(JSON.stringify({ docs: [response()], new_edits: false }))).toEqual([400, 'bad_request']);
		expect(await post('{"docs":[]}', { 'content-type': 'text/plain' })).toEqual([415, 'bad_content_type']);
		expect(await post('{"docs":[]}', { 'content-encoding': 'br' })).toEqual([415, 'bad_content_encoding']);
		expect(await post('{"docs":[]}', { 'content-encoding': 'gzip' })).toEqual([400, 'bad_request']);
		expect(await post(JSON.stringify({ docs: Array.from({ length: 1_001 }, () => ({})) }))).toEqual([413, 'too_large']);
		expect(await post(`{"docs":["${'x'.repeat(8_000_000)}"]}`)).toEqual([413, 'too_large']);
	});

	it('takes a gzipped body, and stops unpacking one that would fill the memory', async () => {
		const gzipped = (text: string) => ({
			method: 'POST',
			body: new Uint8Array(gzipSync(text)),
			headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
		});
		const fine = await office.fetch('surveyor', '/db/survey/_bulk_docs', gzipped(JSON.stringify({ docs: [response()] })));
		expect(await fine.json()).toMatchObject([{ ok: true }]);
		const bomb = await office.fetch('surveyor', '/db/survey/_bulk_docs', gzipped(' '.repeat(60_000_000)));
		expect(bomb.status).toBe(413);
	});

	it('fails as a whole when a refused record cannot be kept, and takes all of it later', async () => {
		const broken = await openOffice(keeping);
		await fillReference(broken);
		const docs = [response(), response({}, { answers: {} })];
		const officeDb = broken.store.db('office');
		const without: Office['store'] = { ...broken.store, db: (name) => (name === 'office' ? failing(officeDb) : broken.store.db(name)) };
		const post = { method: 'POST', body: JSON.stringify({ docs }) };
		const answer = await gatewayOver(without).fetch('surveyor', '/db/survey/_bulk_docs', post);
		expect([answer.status, await answer.json()]).toMatchObject([503, { error: 'service_unavailable' }]);
		expect(await broken.push('surveyor', 'survey', docs)).toMatchObject([{ ok: true }, { error: 'forbidden' }]);
		expect(await broken.pull('hr', 'survey')).toHaveLength(1);
		expect(await broken.pull('hr', 'office')).toHaveLength(1);
		await broken.close();
	});
});

/** The database as it is with a full disk: it reads, but does not write. */
function failing(db: PouchDB.Database): PouchDB.Database {
	const full = () => Promise.reject(Object.assign(new Error('No space left on device'), { status: 500 }));
	return new Proxy(db, {
		get: (target, name) => (name === 'bulkDocs' ? full : (Reflect.get(target, name) as unknown)),
	});
}

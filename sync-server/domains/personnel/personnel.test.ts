import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import { addDays, jakartaDay } from '#shared/kernel/days';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { installReference } from '../../reference/install-reference';
import { json, openTestGateway } from '../../open-test-gateway';
import type { Store } from '../../store/store';
import { personnelOf } from './personnel';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
let hr: string;
beforeEach(async () => {
	gateway = await openTestGateway();
	await gateway.addAccount('bkpsdm', ['hr']);
	await gateway.addAccount('penilai', ['appraiser', 'employee']);
	await gateway.addAccount('atasan', ['appraiser']);
	await gateway.addAccount('pegawai', ['employee']);
	hr = await gateway.signIn('bkpsdm');
});
afterEach(() => gateway.close());

const year = new Date().getFullYear();
const line = (appraiser: string | null, superior: string | null, to: string | null = null, from = `${year}-01-01`) => ({
	from,
	to,
	appraiser,
	superior,
});

function person(id: string, more: Partial<ReferencePerson> = {}) {
	const body: ReferencePerson = {
		name: `Orang ${id}`,
		nip: null,
		status: 'PNS',
		grade: 'III/a',
		post: 'Analis',
		postKind: 'pelaksana',
		level: null,
		unit: 'DUKCAPIL',
		lines: [],
		account: null,
		leftOn: null,
		...more,
	};
	return record('bkpsdm', `reference.person:${id}`, body, { subject: id });
}

function record(by: string, _id: string, body: unknown, more: object = {}) {
	const envelope = { unit: '*', period: '*', by, device: 'TABLET-1', at: new Date().toISOString(), edit: ulid() };
	return { _id, kind: _id.split(':')[0]!, v: 1, ...envelope, ...more, body };
}

async function push(cookie: string, feed: string, docs: unknown[]) {
	const answer = await gateway.app.request(`/db/${feed}/_bulk_docs`, json({ docs }, { cookie }));
	return (await answer.json()) as { ok?: true; rev?: string; reason?: { code: string; path?: string } }[];
}

async function session(cookie: string) {
	const answer = await gateway.app.request('/session', { headers: { cookie } });
	return (await answer.json()) as { person?: string; charges?: unknown[]; above?: string[]; objections?: unknown[]; scope: string };
}

const fill = () =>
	push(hr, 'reference', [
		person('P1', { account: 'penilai', lines: [line('P9', null)] }),
		person('P2', { account: 'pegawai', lines: [line('P1', 'P9')] }),
		person('P9', { account: 'atasan' }),
	]);

describe('who somebody is in an appraisal', () => {
	it('is nobody before HR has linked the account', async () => {
		const cookie = await gateway.signIn('penilai');
		expect(await session(cookie)).not.toHaveProperty('person');
	});

	it('follows from the lines of the personnel list, as soon as HR has written them, under another scope', async () => {
		const cookie = await gateway.signIn('penilai');
		const before = await session(cookie);
		await fill();
		const after = await session(cookie);
		expect(after).toMatchObject({
			person: 'P1',
			charges: [{ person: 'P2', as: 'appraiser', from: `${year}-01-01`, to: null }],
			above: ['P9'],
		});
		expect(await session(await gateway.signIn('pegawai'))).toMatchObject({ above: ['P1', 'P9'] });
		expect(after.scope).not.toBe(before.scope);
		expect((await session(await gateway.signIn('atasan'))).charges).toEqual([
			{ person: 'P1', as: 'appraiser', from: `${year}-01-01`, to: null },
			{ person: 'P2', as: 'superior', from: `${year}-01-01`, to: null },
		]);
	});

	it('changes when HR changes the line, and ends with it', async () => {
		const [, stored] = await fill();
		const cookie = await gateway.signIn('penilai');
		const before = await session(cookie);
		const moved = person('P2', { account: 'pegawai', lines: [line('P1', 'P9', `${year}-06-30`), line('P9', null, null, `${year}-07-01`)] });
		expect(await push(hr, 'reference', [{ ...moved, _rev: stored!.rev }])).toMatchObject([{ ok: true }]);
		const after = await session(cookie);
		expect(after.charges).toEqual([{ person: 'P2', as: 'appraiser', from: `${year}-01-01`, to: `${year}-06-30` }]);
		expect(after.scope).not.toBe(before.scope);
	});

	it('says, once a charge has ended, when the periods close, as HR has set it', async () => {
		const [, stored] = await fill();
		const period = (formerTo?: string) => ({
			...record('bkpsdm', `reference.appraisal-period:${year}-TW2`, {
				evaluation: 'periodic',
				fillFrom: `${year}-06-24`,
				fillTo: `${year}-07-15`,
				...(formerTo && { formerTo }),
			}),
			period: `${year}-TW2`,
		});
		const [first] = await push(hr, 'reference', [period()]);
		const cookie = await gateway.signIn('penilai');
		expect(await session(cookie)).not.toHaveProperty('closing');
		const moved = person('P2', { account: 'pegawai', lines: [line('P1', 'P9', `${year}-06-30`), line('P9', null, null, `${year}-07-01`)] });
		await push(hr, 'reference', [{ ...moved, _rev: stored!.rev }]);
		const before = await session(cookie);
		expect(before).toMatchObject({ closing: { [`${year}-TW2`]: `${year}-08-14` } });
		await push(hr, 'reference', [{ ...period(`${year}-12-31`), _rev: first!.rev }]);
		expect(await session(cookie)).toMatchObject({ closing: { [`${year}-TW2`]: `${year}-12-31` }, scope: before.scope });
	});

	it('ends with the line also when another node of the store still gives the record of before', async () => {
		const [, stored] = await fill();
		/** As a node that lags behind: it knows of the change, and gives what stood before. */
		const lagging: Store = {
			...gateway.store,
			db: (name) =>
				new Proxy(gateway.store.db(name), {
					get: (db, field) => (field === 'get' ? async (id: string) => ({ ...(await db.get(id)), body: before }) : Reflect.get(db, field)),
				}),
		};
		const before = person('P2', { account: 'pegawai', lines: [line('P1', 'P9')] }).body;
		const personnel = personnelOf(lagging);
		expect((await personnel.standingOf('penilai', [])).charges).toHaveLength(1);
		await push(hr, 'reference', [{ ...person('P2', { account: 'pegawai', lines: [line('P9', null)] }), _rev: stored!.rev }]);
		expect(await personnel.standingOf('penilai', [])).not.toHaveProperty('charges');
	});

	it('gives the superior the cases with an objection', async () => {
		await fill();
		const employee = await gateway.signIn('pegawai');
		const superior = await gateway.signIn('atasan');
		expect(await session(superior)).not.toHaveProperty('objections');
		const evaluation = `appraisal.evaluation:${year}-TW1:P2`;
		await gateway.store
			.db('appraisal')
			.put({ ...record('penilai', evaluation, {}, { unit: 'DUKCAPIL', period: `${year}-TW1`, subject: 'P2' }) });
		const objection = record(
			'pegawai',
			`appraisal.objection:${year}-TW1:P2`,
			{ evaluation, edit: ulid(), reasons: 'Hasil kerja saya dihitung kurang.', evidence: [] },
			{ unit: 'DUKCAPIL', period: `${year}-TW1`, subject: 'P2' },
		);
		expect(await push(employee, 'appraisal', [objection])).toMatchObject([{ ok: true }]);
		expect((await session(superior)).objections).toEqual([{ person: 'P2', period: `${year}-TW1` }]);
	});

	it('leads the units below the own ones too, as the tree stands', async () => {
		const unit = (code: string, parent: string | null) =>
			record(
				'bkpsdm',
				`reference.unit:${code}`,
				{ code, name: code, kind: 'bidang', parent, validFrom: '2020-01-01', validTo: null },
				{ unit: code },
			);
		await gateway.addAccount('kepala', ['appraiser'], ['DUKCAPIL']);
		const cookie = await gateway.signIn('kepala');
		const before = await session(cookie);
		expect(before).not.toHaveProperty('unitsBelow');
		await push(hr, 'reference', [unit('DUKCAPIL', null), unit('CAPIL', 'DUKCAPIL'), unit('ARSIP', 'CAPIL'), unit('LAIN', null)]);
		const after = await session(cookie);
		expect(after).toMatchObject({ unitsBelow: ['ARSIP', 'CAPIL'] });
		expect(after.scope).not.toBe(before.scope);
	});

	it('is told to nobody who takes no part in appraisals', async () => {
		await gateway.addAccount('petugas', ['surveyor'], ['DUKCAPIL']);
		await push(hr, 'reference', [person('P5', { account: 'petugas' })]);
		expect(await session(await gateway.signIn('petugas'))).not.toHaveProperty('person');
	});
});

describe('a personnel record that contradicts itself', () => {
	it.each([
		['appraises itself', person('P3', { lines: [line('P3', null)] }), 'body.lines.0'],
		['ends a line before it begins', person('P3', { lines: [line('P1', null, `${year - 1}-01-01`)] }), 'body.lines.0.to'],
		['has two lines at once', person('P3', { lines: [line('P1', null), line('P9', null)] }), 'body.lines.1.from'],
		['uses the account of another', person('P3', { account: 'penilai' }), 'body.account'],
	])('is refused when it %s', async (_, bad, path) => {
		await fill();
		expect(await push(hr, 'reference', [bad])).toMatchObject([{ reason: { code: 'person_contradicts', path } }]);
	});

	it('may give an account from one to another in one request, in whichever order', async () => {
		const [first] = await fill();
		const without = { ...person('P1', { lines: [line('P9', null)] }), _rev: first!.rev };
		const rows = await push(hr, 'reference', [person('P3', { account: 'penilai' }), without]);
		expect(rows).toMatchObject([{ ok: true }, { ok: true }]);
		expect(await session(await gateway.signIn('penilai'))).toMatchObject({ person: 'P3' });
	});

	it('is refused when two of one request use one account', async () => {
		const rows = await push(hr, 'reference', [person('P3', { account: 'x' }), person('P4', { account: 'x' })]);
		expect(rows).toMatchObject([{ ok: true }, { reason: { code: 'person_contradicts' } }]);
	});
});

describe('who is on a committee', () => {
	const activity = '01KB1111111111111111111111';
	const days = (from: number, to: number) => [from, to].map((days) => addDays(jakartaDay(Date.now()), days)) as [string, string];
	const programme = ([from, to]: [string, string], more: object = {}) =>
		record(
			'bkpsdm',
			`training.programme:${activity}`,
			{
				...{ title: 'Arsip', rules: 'reference.training-rules:lan-10-2018', form: 'course', start: from, end: to, jp: null },
				...{
					minimumAttendance: 90,
					toleranceMinutes: 0,
					marksBreak: false,
					passScore: null,
					capacity: null,
					targetGroup: '',
					fitsPost: true,
				},
				...{ partner: null, organiser: 'BKPSDM', place: '', certificate: null, state: 'open', closedAt: null },
				decree: { number: '1', date: from, members: [{ person: 'P2', name: 'Orang P2', role: 'member', from, to }] },
			},
			{ activity, ...more },
		);

	it('has that role and sees its programme by the decree alone, and for thirty days after it', async () => {
		await fill();
		await installReference(gateway.store);
		const cookie = await gateway.signIn('pegawai');
		expect(await session(cookie)).not.toHaveProperty('activities');
		const [from, to] = days(-40, -30);
		const [row] = await push(hr, 'training', [programme([from, to])]);
		expect(row).toMatchObject({ ok: true });
		expect(await session(cookie)).toMatchObject({ roles: ['employee', 'committee'], activities: [{ activity, from, to }] });
		await push(hr, 'training', [programme(days(-40, -31), { _rev: row!.rev })]);
		const after = await session(cookie);
		expect(after).toMatchObject({ roles: ['employee'] });
		expect(after).not.toHaveProperty('activities');
	});
});

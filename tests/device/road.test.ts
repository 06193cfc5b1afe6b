import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import { resend } from '../../src/lib/device/outbox/resend.ts';
import { readRecords } from '../../src/lib/device/records/read-records.ts';
import { resolveConflict } from '../../src/lib/device/sync/resolve-conflict.ts';
import { submitRecords } from '../../src/lib/device/outbox/submit-record.ts';
import { surveyResponse } from '#shared/survey/kinds/survey-response';
import { startFaultyProxy, type FaultyProxy } from '../world/faulty-proxy.ts';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { lostAndDoubled, openOffice, type Office } from '../world/office.ts';
import { signIn } from '../world/people.ts';
import { openTablet, type Tablet } from './tablet.ts';
import { readTotals } from '../../src/lib/features/survey/data/read-totals.ts';
import { signedIn } from '../../src/lib/device/identity.ts';

let gateway: Gateway;
let proxy: FaultyProxy;
let office: Office;
const tablets: Tablet[] = [];
const open = async (...args: Parameters<typeof openTablet>) => {
	const tablet = await openTablet(...args);
	tablets.push(tablet);
	return tablet;
};

beforeAll(async () => {
	gateway = await startGateway();
	proxy = await startFaultyProxy(gateway);
	office = await openOffice(gateway.url);
}, 90_000);
afterEach(async () => {
	proxy.calm();
	for (const tablet of tablets.splice(0)) await tablet.close();
});
afterAll(async () => {
	await proxy?.stop();
	await gateway?.end();
});

const statesOf = async (tablet: Tablet) =>
	Object.fromEntries((await tablet.db.outbox.toArray()).map(({ id, state, refusal }) => [id, refusal?.code ?? state]));

describe('sending', { timeout: 30_000 }, () => {
	it('brings every record to the office with a receipt, and none is left behind', async () => {
		const tablet = await open(gateway.url, 'petugas');
		const made = await tablet.survey(230);
		await tablet.sync();
		expect(await tablet.db.outbox.count()).toBe(0);
		const held = await tablet.db.records.bulkGet(made.map(({ _id }) => _id));
		expect(held.every((record) => record?.received && record._rev)).toBe(true);
		expect(await tablet.db.receipts.bulkGet(made.map(({ _id }) => _id))).toEqual(
			held.map((record) => expect.objectContaining({ id: record!._id, no: record!.received!.no, at: record!.received!.at })),
		);
		const arrived = (await office.responses()).map(({ _id }) => _id);
		expect(
			lostAndDoubled(
				made.map(({ _id }) => _id),
				arrived,
			),
		).toEqual({ lost: [], doubled: [] });
	});

	it('is one request for a record, and one per feed to catch up', async () => {
		const tablet = await open(gateway.url, 'petugas');
		await tablet.survey(1);
		await tablet.sync();
		expect(tablet.requests.map((request) => request.replace(/=\d+$/, '=n'))).toEqual([
			'POST /db/survey/_bulk_docs',
			'GET /db/reference/_changes?include_docs=true&since=n',
			'GET /db/survey/_changes?include_docs=true&since=n',
			'GET /db/engagement/_changes?include_docs=true&since=n',
		]);
	});

	it('does not let one bad record among 50 good ones delay another, and says what is wrong with it', async () => {
		const tablet = await open(gateway.url, 'petugas');
		const good = await tablet.survey(25);
		const bad = await tablet.response({ answers: { waktu: 5 } });
		await submitRecords(tablet.db, { builtOn: null }, [bad]);
		good.push(...(await tablet.survey(25)));
		await tablet.sync();
		expect(await statesOf(tablet)).toEqual({ [bad._id]: 'answer_not_on_scale' });
		const arrived = (await office.responses()).map(({ _id }) => _id);
		expect(
			lostAndDoubled(
				good.map(({ _id }) => _id),
				arrived,
			).lost,
		).toEqual([]);
		expect((await office.quarantine()).map(({ body }) => body.record)).toContain(bad._id);
	});

	it('does not let a record answered 503 every time delay another, nor what is to be read (promise 3)', async () => {
		let stumbles: (id: string) => boolean = () => false;
		const tablet = await open(gateway.url, 'petugas', { failsAt: ({ _id }) => stumbles(_id) });
		const made = await tablet.survey(30);
		const bad = [made[0]!, made[1]!, made[17]!].map(({ _id }) => _id);
		stumbles = (id) => bad.includes(id);
		for (let runs = 0; (await tablet.db.outbox.count()) > bad.length; runs++) {
			expect(runs).toBeLessThan(5);
			await tablet.sync().catch((error: Error) => expect(error.name).toBe('OfficeTrouble'));
		}
		const arrived = (await office.responses()).map(({ _id }) => _id);
		expect(made.filter(({ _id }) => !arrived.includes(_id)).map(({ _id }) => _id)).toEqual(bad);
		tablet.requests.length = 0;
		await tablet.sync();
		expect(tablet.requests.filter((request) => request.includes('_changes'))).toHaveLength(3);

		stumbles = () => false;
		await tablet.sync();
		expect(await tablet.db.outbox.count()).toBe(0);
		const all = (await office.responses()).map(({ _id }) => _id);
		expect(
			lostAndDoubled(
				made.map(({ _id }) => _id),
				all,
			),
		).toEqual({ lost: [], doubled: [] });
	});

	it('sends a repaired record again under the same id, and the office closes its copy', async () => {
		const tablet = await open(gateway.url, 'petugas');
		const whole = await tablet.response();
		const bad = { ...whole, body: { ...whole.body, answers: { waktu: 3 } } };
		await submitRecords(tablet.db, { builtOn: null }, [bad]);
		await tablet.sync();
		expect(await statesOf(tablet)).toEqual({ [bad._id]: 'answers_incomplete' });
		const again = await resend(tablet.db, bad._id, whole.body);
		expect(again).toMatchObject({ _id: bad._id, at: bad.at, body: whole.body });
		expect(again!.edit).not.toBe(bad.edit);
		await tablet.sync();
		expect(await tablet.db.outbox.count()).toBe(0);
		const copy = (await office.quarantine()).find(({ body }) => body.record === bad._id);
		expect(copy?.body.state).toBe('closed');
	});

	it('stores once what is sent twice, also when the answer never came', async () => {
		const tablet = await open(gateway.url, 'petugas', { through: proxy.url });
		const made = await tablet.survey(30);
		let no = 0;
		proxy.fault = ({ path }) => (path.includes('_bulk_docs') ? (no++ === 0 ? { kind: 'drop-answer' } : { kind: 'twice' }) : undefined);
		await expect(tablet.sync()).rejects.toMatchObject({ name: 'NoAnswer' });
		expect(await tablet.db.outbox.count()).toBe(30);
		await tablet.sync();
		expect(await tablet.db.outbox.count()).toBe(0);
		const arrived = (await office.responses()).map(({ _id }) => _id);
		expect(
			lostAndDoubled(
				made.map(({ _id }) => _id),
				arrived,
			),
		).toEqual({ lost: [], doubled: [] });
	});

	it('ends even when the connection is cut at any byte of question or answer', async () => {
		const tablet = await open(gateway.url, 'petugas', { through: proxy.url });
		const made = await tablet.survey(20);
		const cuts = [1, 40, 300, 700, 1_100, 1_500, 2_500];
		for (const kind of ['cut-request', 'cut-answer'] as const)
			for (const after of cuts) {
				proxy.fault = () => ({ kind, after });
				await tablet.sync().catch((error: Error) => expect(error.name).toBe('NoAnswer'));
			}
		proxy.calm();
		await tablet.sync();
		expect(await tablet.db.outbox.count()).toBe(0);
		const arrived = (await office.responses()).map(({ _id }) => _id);
		expect(
			lostAndDoubled(
				made.map(({ _id }) => _id),
				arrived,
			),
		).toEqual({ lost: [], doubled: [] });
	}, 30_000);

	it('keeps everything when nobody answers, and when the session is over', async () => {
		const tablet = await open(gateway.url, 'petugas', { through: proxy.url });
		await tablet.survey(3);
		proxy.fault = () => ({ kind: 'cut-request', after: 0 });
		await expect(tablet.sync()).rejects.toMatchObject({ name: 'NoAnswer' });
		expect(await tablet.db.outbox.count()).toBe(3);
	});
});

describe('two tablets of one person', { timeout: 30_000 }, () => {
	it('meet in one correction: both versions are kept and the chosen one is sent on', async () => {
		const one = await open(gateway.url, 'petugas');
		const [first] = await one.survey(1);
		await one.sync();
		const two = await open(gateway.url, 'petugas');
		const correction = (score: number) => ({
			...first!,
			_id: `${first!._id}:2`,
			edit: ulid(),
			body: { ...first!.body, answers: { ...first!.body.answers, waktu: score }, supersedes: first!._id },
		});
		const [mine, theirs] = [correction(1), correction(4)];
		await submitRecords(one.db, { builtOn: null }, [theirs]);
		await one.sync();
		await submitRecords(two.db, { builtOn: null }, [mine]);
		await two.sync();

		const row = await two.db.outbox.get(mine._id);
		expect(row).toMatchObject({ state: 'conflict', theirs: { edit: theirs.edit } });
		await resolveConflict(two.db, mine._id, mine.body);
		expect((await two.db.versions.toArray()).map(({ record }) => record.edit).sort()).toEqual([mine.edit, theirs.edit].sort());
		await two.sync();
		await one.sync();
		for (const tablet of [one, two]) {
			expect(await tablet.db.outbox.count()).toBe(0);
			const { rows } = await readRecords(tablet.db, surveyResponse, { by: 'petugas' });
			const chain = rows.filter(({ id }) => id.startsWith(first!._id));
			expect(chain.map(({ record }) => [record.body.supersedes, record.body.answers.waktu])).toEqual([
				[undefined, 3],
				[first!._id, 4],
				[theirs._id, 1],
			]);
		}
	});

	it('choosing what the office has sends nothing', async () => {
		const one = await open(gateway.url, 'petugas');
		const made = await one.response();
		const two = await open(gateway.url, 'petugas');
		const other = { ...made, edit: ulid(), body: { ...made.body, answers: { ...made.body.answers, waktu: 1 } } };
		await submitRecords(one.db, { builtOn: null }, [made]);
		await one.sync();
		await submitRecords(two.db, { builtOn: null }, [other]);
		await two.sync();
		expect(await statesOf(two)).toEqual({ [made._id]: 'conflict' });
		await resolveConflict(two.db, made._id, made.body);
		expect(await two.db.outbox.count()).toBe(0);
		expect(await two.db.records.get(made._id)).toMatchObject({ edit: made.edit });
	});
});

describe('a restored office', () => {
	it('gets back from the tablets what its backup had lost', async () => {
		const tablet = await open(gateway.url, 'petugas');
		const early = await tablet.survey(5);
		await tablet.sync();
		await gateway.stop();
		const backup = await gateway.backup();
		await gateway.start();
		const late = await tablet.survey(7);
		await tablet.sync();
		await gateway.stop();
		await gateway.restore(backup);
		await gateway.start();

		const after = await openOffice(gateway.url);
		expect(
			lostAndDoubled(
				late.map(({ _id }) => _id),
				(await after.responses()).map(({ _id }) => _id),
			).lost,
		).toHaveLength(7);
		await tablet.sync();
		const arrived = await after.responses();
		const all = [...early, ...late];
		expect(
			lostAndDoubled(
				all.map(({ _id }) => _id),
				arrived.map(({ _id }) => _id),
			),
		).toEqual({ lost: [], doubled: [] });
		expect(
			arrived
				.filter(({ _id }) => late.some((made) => made._id === _id))
				.map(({ edit }) => edit)
				.sort(),
		).toEqual(late.map(({ edit }) => edit).sort());
		expect(await tablet.db.outbox.count()).toBe(0);
	}, 60_000);

	it('that was only started again costs two questions per feed', async () => {
		const tablet = await open(gateway.url, 'petugas');
		await gateway.stop();
		await gateway.start();
		await tablet.sync();
		expect(tablet.requests).toHaveLength(12);
		tablet.requests.length = 0;
		await tablet.sync();
		expect(tablet.requests).toHaveLength(3);
	}, 60_000);
});

describe('changed rights', { timeout: 30_000 }, () => {
	it('take from the device what it may no longer hold, never what is unsent, and give it back with the rights', async () => {
		const admin = await signIn(gateway.url, 'admin');
		const give = (units: string[]) =>
			admin.ask('/accounts/petugas', {
				method: 'PATCH',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ units }),
			});
		const tablet = await open(gateway.url, 'petugas');
		const before = (await signIn(gateway.url, 'petugas')).units;
		const [lost, kept] = [before[0]!, before.slice(1)];
		await tablet.survey(3);
		await tablet.sync();
		const unsent = await tablet.survey(2);
		const unitsHeld = async () => new Set((await tablet.db.records.toArray()).map(({ unit }) => unit));
		const counted = async () => (await readTotals(tablet.db)).filter(({ unit }) => unit === lost).length;
		expect(await unitsHeld()).toContain(lost);
		expect(await counted()).toBeGreaterThan(0);

		expect((await give(kept)).status).toBe(200);
		await tablet.sync();
		expect(await unitsHeld()).toEqual(new Set(['*', ...kept]));
		expect(await counted()).toBe(0);
		expect(await tablet.db.stale.count()).toBe(0);
		expect(await statesOf(tablet)).toEqual(Object.fromEntries(unsent.map(({ _id }) => [_id, 'unit_not_in_scope'])));
		expect((await signedIn())?.units).toEqual(kept);

		await give(before);
		for (const { _id } of unsent) await resend(tablet.db, _id);
		await tablet.sync();
		expect(await unitsHeld()).toContain(lost);
		expect(await counted()).toBeGreaterThan(0);
		expect(await tablet.db.outbox.count()).toBe(0);
	});

	it('to one feed alone pull that feed alone, and a feed lost altogether leaves with everything but what is unsent', async () => {
		const admin = await signIn(gateway.url, 'admin');
		const set = (changes: object) =>
			admin.ask('/accounts/petugas', {
				method: 'PATCH',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(changes),
			});
		const tablet = await open(gateway.url, 'petugas');
		await tablet.survey(2);
		await tablet.sync();
		const unsent = await tablet.survey(1);
		const fromTheStart = () => tablet.requests.filter((request) => request.endsWith('since=0'));

		// As after a release whose rules differ for one feed: only its scope is another one.
		await tablet.db.cursors.update('survey', { scope: 'rules-of-before/petugas' });
		tablet.requests.length = 0;
		await tablet.sync();
		expect(fromTheStart()).toEqual(['GET /db/survey/_changes?include_docs=true&since=0']);
		expect(await tablet.db.stale.count()).toBe(0);
		expect(await tablet.db.outbox.count()).toBe(0);

		const refused = await tablet.survey(1);
		expect((await set({ roles: ['committee'] })).status).toBe(200);
		tablet.requests.length = 0;
		await tablet.sync();
		await tablet.sync();
		expect((await tablet.db.records.toArray()).filter(({ kind }) => kind === 'survey.response')).toEqual([]);
		expect(await tablet.db.cursors.get('survey')).toBeUndefined();
		expect(await readTotals(tablet.db)).toEqual([]);
		expect(Object.keys(await statesOf(tablet))).toEqual(refused.map(({ _id }) => _id));
		expect(await tablet.db.receipts.get(unsent[0]!._id)).toBeDefined();
		expect((await set({ roles: ['surveyor'] })).status).toBe(200);
		await tablet.sync();
		expect(await tablet.db.records.get(unsent[0]!._id)).toBeDefined();
	});
});

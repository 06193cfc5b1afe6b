import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { feeds, type Feed } from '#shared/kernel/feeds';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { makeResponse } from '../world/make-response.ts';
import { documentsOf, openOffice, type Office } from '../world/office.ts';
import { openCampaign } from '../world/open-campaign.ts';
import { signIn, type Account } from '../world/people.ts';
import { random } from '../world/random.ts';
import { stockReplica } from '../world/stock-replica.ts';
import { seesOfAnAppraisal } from './sees-of-an-appraisal.ts';

test.describe('Promise 6: a device pulls only what its session may see, whatever it asks for', () => {
	let gateway: Gateway;
	let office: Office;
	/** Everything there is, by feed, as HR sees it. */
	const everything = new Map<Feed, Envelope[]>();
	const secret = `rahasia-${ulid()}`;
	let foreign: RecordOf<unknown>;

	test.beforeAll(async () => {
		gateway = await startGateway();
		office = await openOffice(gateway.url);
		const petugas = await signIn(gateway.url, 'petugas');
		const petugas2 = await signIn(gateway.url, 'petugas2');
		const campaign = await openCampaign(office, '12.72.02.1001');
		const own = await openCampaign(office, 'DUKCAPIL');
		foreign = makeResponse(campaign, 'petugas2', random(6), { suggestion: secret });
		await petugas2.post('/db/survey/_bulk_docs', { docs: [foreign] });
		const bad = makeResponse(own, 'petugas', random(7), { service: 'reference.service:DUKCAPIL:none', suggestion: secret });
		await petugas.post('/db/survey/_bulk_docs', { docs: [makeResponse(own, 'petugas', random(8)), bad] });
		await office.hr.post('/db/survey/_bulk_docs', { docs: [report(own)] });
		for (const feed of feeds) everything.set(feed, await office.all(feed));
		expect(everything.get('survey')!.filter(({ kind }) => kind === 'survey.report').length).toBeGreaterThan(0);
		expect((await office.quarantine()).map(({ body }) => body.record)).toEqual([bad._id]);
	});
	test.afterAll(() => gateway.end());

	const personnel = () => [...everything.get('reference')!, ...everything.get('appraisal')!];
	/** HR needs no outcomes, having the evaluations: they are looked at on their own. */
	const outcomes = ({ kind }: Envelope) => kind === 'appraisal.summary';
	/** The roles' table once more, for the people of the demo office. */
	const sees: Record<string, (record: Envelope) => boolean> = {
		petugas: ({ kind, unit, by }) =>
			kind.startsWith('reference.')
				? kind !== 'reference.person' && ['*', '12.72.01.1001', 'DUKCAPIL'].includes(unit)
				: ['survey.response', 'engagement.voice'].includes(kind) && by === 'petugas' && ['12.72.01.1001', 'DUKCAPIL'].includes(unit),
		petugas2: ({ kind, unit, by }) =>
			kind.startsWith('reference.')
				? kind !== 'reference.person' && ['*', '12.72.02.1001'].includes(unit)
				: ['survey.response', 'engagement.voice'].includes(kind) && by === 'petugas2' && unit === '12.72.02.1001',
		timevaluasi: ({ kind }) =>
			(kind.startsWith('reference.') && kind !== 'reference.person') ||
			/^(survey\.report|training\.(partner|programme|session))$/.test(kind),
		bkpsdm: () => true,
		penilai: (record) => seesOfAnAppraisal(personnel(), 'penilai', ['DUKCAPIL.CAPIL'], true)(record),
		atasan: (record) => seesOfAnAppraisal(personnel(), 'atasan', ['DUKCAPIL'], true)(record),
		pegawai: (record) => seesOfAnAppraisal(personnel(), 'pegawai', ['DUKCAPIL.CAPIL'], false)(record),
		admin: ({ kind }) =>
			/^reference\.(unit|region|questionnaire|ruleset|appraisal-rules|appraisal-period|skp-template|coaching-form|training-rules|engagement-rules|holidays)$/.test(
				kind,
			),
	};
	const without = (some: readonly Envelope[], others: readonly Envelope[]) => {
		const known = new Set(others.map(({ _id }) => _id));
		return some.map(({ _id }) => _id).filter((id) => !known.has(id));
	};
	const ids = (records: readonly Envelope[]) => records.map(({ _id }) => _id).sort();

	for (const account of Object.keys(sees) as Account[])
		test(`stock PouchDB replicating for ${account} gets exactly the scope`, async () => {
			const person = await signIn(gateway.url, account);
			for (const feed of feeds) {
				const expected = everything.get(feed)!.filter((record) => sees[account]!(record));
				const got = (await stockReplica(gateway.url, person, feed)).filter((record) => !outcomes(record));
				expect({ beyond: without(got, expected), missing: without(expected, got) }, `${account}, ${feed}`).toEqual({
					beyond: [],
					missing: [],
				});
			}
		});

	test('outcomes go to the own line and the leader of the unit alone, and hold no words', async () => {
		const lines = new Map(
			(everything.get('reference') as RecordOf<ReferencePerson>[])
				.filter(({ kind }) => kind === 'reference.person')
				.map(({ subject, body }) => [subject, body]),
		);
		const id = (account: string) => [...lines].find(([, { account: of }]) => of === account)![0];
		for (const [account, led] of [
			['penilai', 'DUKCAPIL.CAPIL'],
			['atasan', 'DUKCAPIL'],
			['pegawai', '-'],
		] as const) {
			const got = (await documentsOf(await signIn(gateway.url, account), 'appraisal')).filter(outcomes);
			expect(got.length, account).toBeGreaterThan(0);
			const me = id(account);
			for (const { subject, unit, body } of got) {
				expect(Object.keys(body as object).sort()).toEqual(['conduct', 'edit', 'from', 'predicate', 'results', 'rules']);
				const inLine = lines.get(subject)!.lines.some(({ appraiser, superior }) => appraiser === me || superior === me);
				expect(subject === me || inLine || unit === led || unit.startsWith(`${led}.`), `${account}: ${unit}`).toBe(true);
			}
		}
	});

	test('somebody who is not signed in gets nothing', async () => {
		for (const feed of feeds) expect((await fetch(`${gateway.url}/db/${feed}/_changes?include_docs=true`)).status).toBe(401);
	});

	test('asking by hand for what others wrote answers nothing of it', async () => {
		const quarantined = (await office.quarantine())[0]!;
		const appraisal = everything
			.get('appraisal')!
			.find(({ kind, unit }) => kind === 'appraisal.evaluation' && unit.startsWith('12.72.02'))!;
		for (const account of ['petugas', 'timevaluasi', 'penilai', 'pegawai', 'panitia', 'admin'] as const) {
			const { ask } = await signIn(gateway.url, account);
			const wanted = [foreign._id, quarantined._id, appraisal._id];
			const questions: [path: string, body?: unknown][] = [];
			for (const feed of feeds)
				questions.push(
					[`${feed}/_bulk_get`, { docs: wanted.map((id) => ({ id })) }],
					[`${feed}/_bulk_get?revs=true&latest=true&attachments=true`, { docs: wanted.map((id) => ({ id, rev: foreign._rev })) }],
					[`${feed}/_changes?include_docs=true&filter=_doc_ids`, { doc_ids: wanted }],
					[`${feed}/_changes?include_docs=true&conflicts=true&style=all_docs`, {}],
					[`${feed}/_changes?include_docs=true&filter=_selector`, { selector: {} }],
					[`${feed}/_changes?include_docs=true&feed=longpoll&timeout=100&since=0`],
					[`${feed}/_changes?include_docs=true&descending=true&limit=100000`],
					[`${feed}/${encodeURIComponent(foreign._id)}`],
					[`${feed}/${encodeURIComponent(quarantined._id)}?rev=${quarantined._rev}`],
					[`${feed}/_all_docs?include_docs=true`],
					[`${feed}/_all_docs`, { keys: wanted, include_docs: true }],
					[`${feed}/_find`, { selector: {} }],
					[`${feed}/_revs_diff`, { [foreign._id]: ['1-0'] }],
					[`${feed}/_local_docs?include_docs=true`],
					[`${feed}/_design/any/_view/any?include_docs=true`],
				);
			questions.push(
				['accounts/_changes?include_docs=true'],
				['audit/_changes?include_docs=true'],
				['../accounts'],
				['survey%2f..%2foffice/_changes'],
			);
			for (const [path, body] of questions) {
				const answer = await ask(
					`/db/${path}`,
					body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {},
				);
				const text = await answer.text();
				expect(answer.status, `${account}: ${path}`).toBeLessThan(500);
				expect(text.includes(secret), `${account}: ${path} tells a foreign answer`).toBe(false);
				expect(text.includes(appraisal.edit), `${account}: ${path} tells of an appraisal that is not the own`).toBe(false);
				expect(/"(body|hash)":/.test(text) && text.includes('petugas2'), `${account}: ${path} tells a foreign record`).toBe(false);
			}
		}
	});

	test('a checkpoint of one person is not another one’s', async () => {
		const [one, other] = [await signIn(gateway.url, 'petugas'), await signIn(gateway.url, 'petugas2')];
		const put = await one.ask('/db/survey/_local/mine', {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ _id: '_local/mine', last: secret }),
		});
		expect(put.status).toBe(201);
		expect(await (await one.ask('/db/survey/_local/mine')).text()).toContain(secret);
		expect((await other.ask('/db/survey/_local/mine')).status).toBe(404);
	});

	test('nothing is written for others, over others, or past the stamp', async () => {
		const petugas = await signIn(gateway.url, 'petugas');
		const own = makeResponse(await openCampaign(office, 'DUKCAPIL'), 'petugas', random(9));
		const tries: [string, Feed, object][] = [
			['in another’s name', 'survey', { ...own, _id: `survey.response:${ulid()}`, edit: ulid(), by: 'petugas2' }],
			[
				'over another’s record',
				'survey',
				{ ...own, _id: foreign._id, _rev: everything.get('survey')!.find(({ _id }) => _id === foreign._id)!._rev, edit: ulid() },
			],
			[
				'with a stamp of its own',
				'survey',
				{ ...own, _id: `survey.response:${ulid()}`, edit: ulid(), received: { at: own.at, no: '261124-00000000' } },
			],
			['into the office’s own feed', 'office', { ...own, edit: ulid() }],
			[
				'a reference record',
				'reference',
				{ ...everything.get('reference')!.find(({ unit }) => unit === 'DUKCAPIL')!, by: 'petugas', edit: ulid(), received: undefined },
			],
			['for another unit', 'survey', { ...makeResponse(await openCampaign(office, '12.72.02.1001'), 'petugas', random(10)) }],
			['a deletion', 'survey', { _id: foreign._id, _rev: foreign._rev, _deleted: true }],
		];
		for (const [what, feed, doc] of tries) {
			const { body } = await petugas.post<{ ok?: boolean; error?: string; reason?: { code: string; message: string; who: string } }[]>(
				`/db/${feed}/_bulk_docs`,
				{ docs: [doc] },
			);
			expect(body[0], what).toMatchObject({
				error: 'forbidden',
				reason: { code: expect.any(String), message: expect.any(String), who: expect.any(String) },
			});
		}
		const { status } = await petugas.post('/db/survey/_bulk_docs', { docs: [own], new_edits: false });
		expect(status).toBe(400);
		expect(ids(await documentsOf(office.hr, 'survey'))).toEqual(ids(everything.get('survey')!));
		expect(ids(await documentsOf(office.hr, 'reference'))).toEqual(ids(everything.get('reference')!));
	});

	function report(campaign: RecordOf<ReferenceCampaign>): Envelope {
		const { questionnaire, ruleset, weight } = campaign.body;
		const body = {
			campaign: campaign._id,
			questionnaire,
			ruleset,
			weight,
			n: 9,
			late: 0,
			sums: { waktu: 30 },
			index: 8100,
			letter: 'B',
			label: 'Baik',
			profile: {},
			upTo: new Date().toISOString(),
			media: [],
		};
		return {
			_id: `survey.report:${campaign.period}:${campaign.unit}:${ulid()}`,
			kind: 'survey.report',
			v: 1,
			unit: campaign.unit,
			period: campaign.period,
			by: 'bkpsdm',
			device: 'desk',
			at: new Date().toISOString(),
			edit: ulid(),
			body,
		};
	}
});

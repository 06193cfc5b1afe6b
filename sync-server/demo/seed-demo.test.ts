import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecord } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { feeds } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { SurveyReport } from '#shared/survey/kinds/survey-report';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { effectiveResponses } from '#shared/survey/effective-responses';
import { evaluationAdmissible } from '#shared/appraisal/evaluation-admissible';
import { isLate } from '#shared/survey/late';
import { responseAdmissible, type ResponseReference } from '#shared/survey/response-admissible';
import { ConfigError, parseConfig } from '../config';
import { openTestGateway } from '../open-test-gateway';
import { appraisalRules } from '../reference/appraisal-rules';
import { basics, installReference } from '../reference/install-reference';
import { questionnaire } from '../reference/questionnaire';
import { demoRecords } from './demo-records';
import { toldQuarters } from './appraisals/told-quarters';
import { seedDemo } from './seed-demo';

const wanted = parseConfig({});
const unwanted = parseConfig({ DEMO: '0' });

describe('the records of the demo office', () => {
	const records = demoRecords('2026-11-24');
	const responses = records.survey.filter(({ kind }) => kind === 'survey.response') as RecordOf<SurveyResponse>[];
	const byId = new Map([...basics(new Date('2026-01-02')), ...Object.values(records).flat()].map((record) => [record._id, record]));

	it('have been read by the schema of their own kind', () => {
		for (const feed of feeds)
			for (const record of records[feed]) {
				const kind = kinds.get(record.kind)!;
				expect(kind.feed).toBe(feed);
				expect(readRecord(kind, record)).toMatchObject({ ok: true });
			}
	});

	it('would each have been admitted at the moment they arrived', () => {
		for (const response of responses) {
			const reference = {
				campaign: byId.get(response.body.campaign),
				questionnaire: byId.get(response.body.questionnaire),
				region: byId.get('reference.region:12.72'),
				superseded: response.body.supersedes ? byId.get(response.body.supersedes) : undefined,
			} as ResponseReference;
			expect(responseAdmissible(response, reference, new Date(response.received!.at)), response._id).toBeNull();
		}
	});

	it('hold no evaluation the gateway would have refused, and a few contradictions kept with a reason', () => {
		const evaluations = records.appraisal.filter(({ kind }) => kind === 'appraisal.evaluation') as RecordOf<AppraisalEvaluation>[];
		for (const record of evaluations) expect(evaluationAdmissible(record, { rules: appraisalRules }), record._id).toBeNull();
		const kept = evaluations.filter(({ body }) => body.kept.some(({ code }) => code !== 'before-its-end')).length;
		expect(kept).toBeGreaterThan(0);
		expect(kept).toBeLessThan(evaluations.length / 8);
	});

	it.each(['2026-11-24', '2026-07-01', '2026-07-02', '2026-01-04', '2026-12-31'])(
		'made on %s arrive after they were made and before that day',
		(today) => {
			const now = Date.parse(`${today}T00:00:00+07:00`);
			const { survey, appraisal, training, engagement } = demoRecords(today);
			for (const { _id, at, received } of [...survey, ...appraisal, ...training, ...engagement]) {
				expect(Date.parse(received!.at), _id).toBeGreaterThanOrEqual(Date.parse(at));
				expect(Date.parse(received!.at), _id).toBeLessThanOrEqual(now);
			}
		},
	);

	it('arrive late in a few cases, after the result had been published', () => {
		const late = responses.filter(({ period, received, body }) => {
			return period === '2026-S1' && isLate({ received }, byId.get(body.campaign)!.body as ReferenceCampaign);
		});
		expect(late).toHaveLength(4);
		const report = records.survey.find(({ _id }) => _id.startsWith('survey.report:2026-S1:12.72.01.1001:')) as RecordOf<SurveyReport>;
		expect(report.body).toMatchObject({ n: 59, late: 0 });
		expect(Object.values(report.body.profile['education']!)).toContain(null);
		for (const { received } of late) expect(Date.parse(received!.at)).toBeGreaterThan(Date.parse(report.body.upTo));
	});

	it.each([
		['2026-S1', 307],
		['2026-S2', 60],
	])('hold in %s as many counted responses as said: %d', (period, count) => {
		expect(effectiveResponses(responses.filter((response) => response.period === period))).toHaveLength(count);
	});

	it('are of one city alone, so that its trend and its lists show nobody else', () => {
		const periods = new Set(records.survey.map(({ period }) => period));
		expect([...periods].sort()).toEqual(['2026-S1', '2026-S2']);
		expect(records.reference.filter(({ kind, unit }) => kind === 'reference.unit' && unit === 'SEKADAU')).toEqual([]);
	});

	it.each(['2026-01-01', '2026-01-03', '2026-07-01', '2028-02-29'])('can be made on any day: %s', (today) => {
		expect(demoRecords(today).survey.length).toBeGreaterThan(300);
		expect(demoRecords(today)).toEqual(demoRecords(today));
	});
});

describe('the training programmes of the demo office', () => {
	const { training } = demoRecords('2026-11-24');
	const programmes = training.filter(({ kind }) => kind === 'training.programme') as RecordOf<TrainingProgramme>[];
	const count = (kind: string, activity: string | undefined) =>
		training.filter((one) => one.kind === kind && one.activity === activity).length;

	it('are six, one of them today, with forty people and a committee that has an account', () => {
		expect(programmes.map(({ body }) => body.state).sort()).toEqual(['closed', 'closed', 'closed', 'closed', 'open', 'open']);
		const running = programmes.filter(({ body }) => body.start <= '2026-11-24' && '2026-11-24' <= body.end);
		expect(running.map(({ activity }) => [count('training.participation', activity), count('training.session', activity)])).toEqual([
			[40, 6],
		]);
		const members = running[0]!.body.decree!.members.map(({ person }) => person);
		const people = demoRecords('2026-11-24').reference.filter(({ kind }) => kind === 'reference.person') as RecordOf<ReferencePerson>[];
		expect(people.find(({ body }) => body.account === 'panitia')!.subject).toBe(members[0]);
		// Of yesterday's two sessions, in and out, but for those who were not there.
		expect(count('training.mark', running[0]!.activity)).toBeGreaterThan(140);
	});
});

describe('the people and appraisals of the demo office', () => {
	const { reference, appraisal } = demoRecords('2026-11-24');
	const people = reference.filter(({ kind }) => kind === 'reference.person') as RecordOf<ReferencePerson>[];
	const linked = (account: string) => people.find(({ body }) => body.account === account)!;
	const count = (kind: string, period: string) => appraisal.filter((record) => record.kind === kind && record.period === period).length;

	it('are about 120, nobody twice, each appraised by somebody on the list', () => {
		expect(people).toHaveLength(119);
		for (const of of ['nip', 'name'] as const) {
			const known = people.flatMap(({ body }) => body[of] ?? []);
			expect(new Set(known).size).toBe(known.length);
		}
		const ids = new Set(people.map(({ subject }) => subject));
		const appraisers = people.flatMap(({ body }) => body.lines.map(({ appraiser }) => appraiser));
		expect(appraisers.filter((id) => !ids.has(id!))).toEqual([]);
		const units = new Set(reference.filter(({ kind }) => kind === 'reference.unit').map(({ unit }) => unit));
		expect(people.filter(({ body }) => !units.has(body.unit))).toEqual([]);
	});

	it('put pegawai under penilai under atasan', () => {
		const [pegawai, penilai, atasan] = ['pegawai', 'penilai', 'atasan'].map(linked) as [
			RecordOf<ReferencePerson>,
			RecordOf<ReferencePerson>,
			RecordOf<ReferencePerson>,
		];
		expect(pegawai.body.lines.at(-1)).toMatchObject({ appraiser: penilai.subject, superior: atasan.subject, to: null });
		expect(penilai.body.lines.at(-1)).toMatchObject({ appraiser: atasan.subject });
		expect(people.filter(({ body }) => body.lines.at(-1)?.appraiser === penilai.subject)).toHaveLength(8);
	});

	it.each(['2026-01-02', '2026-02-10', '2026-04-05', '2026-07-21', '2026-10-14', '2028-02-29'])(
		'tell three quarters in full on any day: %s',
		(today) => {
			const office = demoRecords(today);
			const quarters = toldQuarters(today);
			const of = (kind: string, period: string) =>
				office.appraisal.filter((one) => one.kind === `appraisal.${kind}` && one.period === period);
			const newest = quarters.at(-1)!;
			expect([of('evaluation', newest), of('handover', newest)].map(({ length }) => length)).toEqual([107, 90]);
			for (const kind of ['objection', 'unit-result', 'coaching']) expect(of(kind, newest)).toHaveLength(1);
			const skps = new Set(office.appraisal.filter(({ kind }) => kind === 'appraisal.skp').map(({ _id }) => _id));
			const set = new Set(office.reference.map(({ _id }) => _id));
			for (const period of quarters) {
				const evaluations = of('evaluation', period);
				expect(evaluations.length).toBeGreaterThan(30);
				expect(evaluations.filter(({ body }) => !skps.has((body as { skp: string }).skp))).toEqual([]);
				expect(set).toContain(`reference.appraisal-period:${period}`);
			}
			expect(new Set(office.appraisal.map(({ _id }) => _id)).size).toBe(office.appraisal.length);
		},
	);

	it('leave work for every list', () => {
		expect(count('appraisal.skp', '2026')).toBe(114);
		expect(count('appraisal.evaluation', '2026-TW3')).toBe(107);
		expect(count('appraisal.handover', '2026-TW3')).toBe(90);
		expect(count('appraisal.evaluation', '2026-TW4')).toBe(4);
		for (const kind of ['appraisal.objection', 'appraisal.unit-result', 'appraisal.coaching']) expect(count(kind, '2026-TW3')).toBe(1);
		expect(
			appraisal.filter(({ kind, body }) => kind === 'appraisal.review' && (body as AppraisalReview).verdict === 'returned'),
		).toHaveLength(1);
	});
});

describe('filling a store', () => {
	let gateway: Awaited<ReturnType<typeof openTestGateway>>;
	beforeEach(async () => {
		gateway = await openTestGateway();
	});
	afterEach(() => gateway.close());

	async function revisions(): Promise<string[]> {
		const all = await Promise.all([...feeds, 'accounts' as const].map((name) => gateway.store.db(name).allDocs()));
		return all.flatMap(({ rows }) => rows.map((row) => `${row.id} ${row.value.rev}`));
	}

	it('lets every role sign in, and adds nothing at the second start', async () => {
		await installReference(gateway.store);
		expect(await seedDemo(gateway.store, wanted)).toBe(true);
		for (const account of ['petugas', 'petugas2', 'penilai', 'panitia', 'bkpsdm', 'timevaluasi', 'pegawai', 'atasan', 'admin'])
			expect(await gateway.signIn(account, `hitei-demo-${account}`)).toMatch(/^hitei_session=/);
		const before = await revisions();
		await installReference(gateway.store);
		expect(await seedDemo(gateway.store, wanted)).toBe(true);
		expect(await revisions()).toEqual(before);
	});

	it('goes on where it was interrupted, also on a later day', async () => {
		await seedDemo(gateway.store, wanted, new Date('2026-11-23T12:00:00Z'));
		const complete = (await revisions()).map((line) => line.split(' ')[0]);
		const accounts = gateway.store.db('accounts');
		const marker = await accounts.get<{ state: string }>('demo');
		await accounts.put({ ...marker, state: 'filling' });
		const survey = gateway.store.db('survey');
		const { rows } = await survey.allDocs();
		for (const { id, value } of rows.slice(100, 105)) await survey.remove(id, value.rev);
		await accounts.remove(await accounts.get('account:pegawai'));
		await seedDemo(gateway.store, wanted, new Date('2026-11-24T12:00:00Z'));
		expect((await revisions()).map((line) => line.split(' ')[0])).toEqual(complete);
	});

	it('leaves a store alone that is in use', async () => {
		await gateway.addAccount('kepala', ['admin']);
		expect(await seedDemo(gateway.store, wanted)).toBe(false);
		expect(await gateway.accounts.list()).toHaveLength(1);
	});

	it('is not done unasked, and a store with public passwords is then not served', async () => {
		expect(await seedDemo(gateway.store, unwanted)).toBe(false);
		expect(await gateway.accounts.list()).toHaveLength(0);
		await seedDemo(gateway.store, wanted);
		await expect(seedDemo(gateway.store, unwanted)).rejects.toThrow(ConfigError);
	});
});

describe('the basics', () => {
	it('are brought up to date, but not where the office has changed them', async () => {
		const gateway = await openTestGateway();
		const db = gateway.store.db('reference');
		await installReference(gateway.store);
		const edit = async (id: string, by: string, title: string) => {
			const stored = await db.get<RecordOf<{ title: string }>>(id);
			await db.put({ ...stored, by, body: { ...stored.body, title } });
		};
		await edit('reference.ruleset:skm-14-2017', 'bkpsdm', 'Ours');
		await edit('reference.questionnaire:skm-14-2017:1', 'gateway', 'Older wording');
		await installReference(gateway.store);
		expect(await db.get('reference.ruleset:skm-14-2017')).toMatchObject({ body: { title: 'Ours' } });
		expect(await db.get('reference.questionnaire:skm-14-2017:1')).toMatchObject({ body: { title: questionnaire.title } });
		await gateway.close();
	});
});

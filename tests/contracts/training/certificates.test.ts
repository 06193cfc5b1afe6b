import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/kernel/envelope';
import { groupedCode } from '#shared/training/certificate-code';
import type { TrainingNumber } from '#shared/training/kinds/training-number';
import { numberLeftOver } from '../../../sync-server/domains/training/numbers';
import { verificationRoute } from '../../../sync-server/domains/training/verification-route';
import { installReference } from '../../../sync-server/reference/install-reference';
import { recordsFrom } from '../../../sync-server/store/records-from';
import type { GatewayEnv } from '../../../sync-server/session/who';
import { person } from '../appraisal/appraisal-records';
import { keepings, openOffice, type OpenedOffice, type Person, type Row } from '../office';
import { fillReference } from '../records';
import { activity, otherActivity, part, programme } from './attendance-records';
import { certificate, paper, result, revocation } from './certificate-records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);

describe.each(keepings)('certificates over the %s store', (keeping) => {
	let office: OpenedOffice;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [
			person('P1', { account: 'penilai' }, 'P9'),
			person('P2', { account: 'pegawai' }, 'P1'),
			person('P3', {}, 'P1'),
			person('P4', {}, 'P9'),
			person('P5', { account: 'panitia' }),
			person('P9', { account: 'atasan' }),
		]);
		await expect(push('hr', programme({ certificate: paper }), part('P2'), part('P3'), part('P4'))).resolves.toEqual(Array(4).fill('ok'));
	});
	afterEach(() => office.close());

	const push = async (who: Person, ...docs: unknown[]) => (await office.push(who, 'training', docs)).map(codeOf);
	const ofKind = async <Body>(who: Person, kind: string) =>
		(await office.pull(who, 'training')).filter((one) => one.kind === kind) as unknown as RecordOf<Body>[];
	const numbers = async () =>
		(await ofKind<TrainingNumber>('hr', 'training.number')).map(({ body }) => [body.number, body.certificate.split(':')[2]]).sort();

	it('are numbered by the office without a gap, in the order of issuing, however often they are sent', async () => {
		const [first, second, third] = ['P3', 'P2', 'P4'].map((who) => certificate(who));
		// Decided and issued without a signal: all of it arrives at once, results behind or before.
		expect(await push('hr', first, second, result('P2'), result('P3'), result('P4'), third)).toEqual(Array(6).fill('ok'));
		expect(await push('hr', second, first)).toEqual(['ok', 'ok']);
		expect(await numbers()).toEqual([
			['800/0001/2026', 'P3'],
			['800/0002/2026', 'P2'],
			['800/0003/2026', 'P4'],
		]);
	});

	it('get the number that is missing when the office stopped before it was given', async () => {
		const [first, second] = [certificate('P2'), certificate('P3')];
		await push('hr', result('P2'), result('P3'));
		await office.store.db('training').put({ ...first, received: { at: first.at, no: '261127-00000000' } });
		expect(await push('hr', second)).toEqual(['ok']);
		expect(await push('hr', first)).toEqual(['ok']);
		expect(await numbers()).toEqual([
			['800/0001/2026', 'P3'],
			['800/0002/2026', 'P2'],
		]);
	});

	it('are numbered at the next start when the device that would have sent them again is lost', async () => {
		await push('hr', result('P2'), result('P3'), certificate('P3'));
		const left = certificate('P2');
		const db = office.store.db('training');
		await db.put({ ...left, received: { at: left.at, no: '261127-00000000' } });
		await numberLeftOver(db, new Date());
		await numberLeftOver(db, new Date());
		expect(await numbers()).toEqual([
			['800/0001/2026', 'P3'],
			['800/0002/2026', 'P2'],
		]);
	});

	it('are read page by page, each once, whatever the size of a page', async () => {
		const all = ['P2', 'P3', 'P4'];
		await push('hr', ...all.map((who) => result(who)), ...all.map((who) => certificate(who)));
		for (const page of [1, 2, 3, 4]) {
			const read: string[] = [];
			for await (const { _id } of recordsFrom(office.store.db('training'), 'training.certificate:', page)) read.push(_id);
			expect(read).toEqual(all.map((who) => certificate(who)._id));
		}
	});

	it('are for who has passed, once, and again only after the one before was revoked', async () => {
		expect(await push('hr', certificate('P2'))).toEqual(['unknown_reference']);
		expect(await push('hr', result('P2', { verdict: 'failed', reason: 'Nilai kurang.', jp: 0 }), certificate('P2'))).toEqual([
			'ok',
			'not_passed',
		]);
		const first = certificate('P3');
		expect(await push('hr', result('P3'), certificate('P3', 1, { jp: 40 }))).toEqual(['ok', 'not_as_programme']);
		expect(await push('hr', certificate('P3', 1, { date: '2099-01-01' }))).toEqual(['period_not_begun']);
		expect(await push('hr', certificate('P3', 1, { date: '2026-11-05' }))).toEqual(['dates_contradict']);
		expect(await push('hr', certificate('P3', 1, { pattern: '800/{tahun}' }))).toEqual(['malformed']);
		expect(await push('hr', first)).toEqual(['ok']);
		expect(await push('secondHr', certificate('P3', 1, {}, { by: 'bkpsdm2' }))).toEqual(['already_exists']);
		expect(await push('hr', certificate('P3', 2))).toEqual(['certificate_stands']);
		expect(await push('hr', certificate('P3', 3), revocation(first), certificate('P3', 2))).toEqual(['certificate_stands', 'ok', 'ok']);
		expect(await numbers()).toEqual([
			['800/0001/2026', 'P3'],
			['800/0002/2026', 'P3'],
		]);
	});

	it('are nobody’s to number, decide or revoke but HR’s, and never an own one', async () => {
		const [issued, made] = [certificate('P2'), result('P2')];
		await push('hr', made, issued);
		const [number] = await ofKind<TrainingNumber>('hr', 'training.number');
		const own = { ...number!, by: 'bkpsdm', edit: made.edit, _id: 'training.number:0:2026:00001' };
		delete own._rev;
		expect(await push('hr', own)).toEqual(['role_may_not_write']);
		for (const [who, by] of [['committee', 'panitia'], ['owner', 'pegawai'], ['appraiser', 'penilai'], ['evaluator', 'timevaluasi']] as const)
			expect(await push(who, result('P3', {}, { by }), certificate('P3', 1, {}, { by }), revocation(issued, 'Ganti.', { by }))).toEqual(
				Array(3).fill('role_may_not_write'),
			); // prettier-ignore
		await office.push('hr', 'reference', [person('P7', { account: 'bkpsdm' })]);
		await push('hr', part('P7'));
		expect(await push('hr', result('P7'))).toEqual(['own_record']);
	});

	it('name what is of the same programme, person and unit', async () => {
		expect(await push('hr', result('P2', { participation: `training.participation:${activity}:P3` }))).toEqual(['unknown_reference']);
		expect(await push('hr', result('P2', { form: 'workshop' }))).toEqual(['not_as_programme']);
		expect(await push('hr', result('P2', { end: '2026-11-07' }))).toEqual(['not_as_programme']);
		expect(await push('hr', result('P2', {}, { period: '2025' }))).toEqual(['wrong_identity']);
		expect(await push('hr', result('P2', {}, { unit: 'SETDA' }))).toEqual(['unknown_reference']);
		await push('hr', programme({ decree: null }, { activity: otherActivity }));
		const elsewhere = { activity: otherActivity, _id: `training.result:${otherActivity}:P2` };
		expect(await push('hr', result('P2', {}, elsewhere))).toEqual(['unknown_reference']);
		const [mine, theirs] = [certificate('P2'), certificate('P3')];
		expect(await push('hr', result('P2'), result('P3'), mine, theirs)).toEqual(Array(4).fill('ok'));
		expect(await push('hr', certificate('P4', 1, { result: result('P3')._id }))).toEqual(['unknown_reference']);
		const crossed = { ...revocation(mine), body: { certificate: theirs._id, reason: 'Salah orang.' } };
		expect(await push('hr', crossed)).toEqual(['wrong_identity']);
	});

	it('are seen by the person and HR; their JP by who appraises the person', async () => {
		const issued = certificate('P2');
		await push('hr', result('P2'), result('P4'), issued, certificate('P4'), revocation(issued));
		const seen = async (who: Person) =>
			(await office.pull(who, 'training'))
				.filter(({ kind }) => /result|certificate|number|revocation/.test(kind as string))
				.map(({ kind, subject }) => `${(kind as string).slice(9)} ${subject as string}`)
				.sort();
		const own = ['number P2', 'result P2', 'revocation P2'];
		expect(await seen('appraiser')).toEqual(own);
		expect(await seen('owner')).toEqual(['certificate P2', ...own]);
		expect(await seen('hr')).toHaveLength(7);
		for (const who of ['committee', 'evaluator', 'surveyor', 'superior', 'admin', 'otherAppraiser'] as const)
			expect(await seen(who)).toEqual([]);
	});

	describe('verified by a stranger', () => {
		const strangersDoor = (perMinute?: number) => {
			const app = new Hono<GatewayEnv>();
			app.use((c, next) => (c.set('log', { error: () => undefined } as never), c.set('proxies', () => false), next()));
			return app.route('/verifikasi', verificationRoute(office.store, perMinute));
		};
		const ask = async (app: Hono<GatewayEnv>, path: string) => {
			const answer = await app.request(`/verifikasi${path}`);
			return { status: answer.status, headers: answer.headers, text: await answer.text() };
		};

		it('says name, programme, days, JP and whether it holds, and nothing else of the person', async () => {
			const door = strangersDoor();
			const issued = certificate('P2');
			expect((await ask(door, `/${issued.body.code}`)).status).toBe(404);
			await push('hr', result('P2'), issued);
			const { status, text, headers } = await ask(door, `/${issued.body.code}`);
			expect(status).toBe(200);
			for (const told of ['Orang P2, S.Kom.', 'Pelatihan arsip', '2 November 2026', '6 November 2026', '5 JP', 'Berlaku'])
				expect(text).toContain(told);
			for (const secret of ['199001012015031001', 'Siantar', '1990', 'Penata', 'Analis', 'P2"', 'Rosa', '0001'])
				expect(text).not.toContain(secret === 'Siantar' ? '>Siantar' : secret);
			expect(headers.get('cache-control')).toBe('no-store');
			expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
			expect((await ask(door, `?kode=${groupedCode(issued.body.code).toLowerCase()}`)).text).toContain('Berlaku');
			await push('hr', revocation(issued, 'Nilai salah hitung.'));
			const revoked = await ask(door, `/${issued.body.code}`);
			expect(revoked.text).toContain('Dicabut');
			expect(revoked.text).not.toContain('✓ Berlaku');
			expect(revoked.text).not.toContain('Nilai salah');
			// A second gateway, or this one after a start, says the same.
			expect((await ask(strangersDoor(), `/${issued.body.code}`)).text).toContain('Dicabut');
		});

		it('answers every unknown code alike, and nobody who tries many', async () => {
			const door = strangersDoor(5);
			await push('hr', result('P2'), certificate('P2'));
			const unknown = ['/0000000000000000', '/ZZZZZZZZZZZZZZZZ', '/UUUU', '?kode=%3Cscript%3E'];
			const answers = [];
			for (const path of unknown) answers.push(await ask(door, path));
			expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
			expect(answers[3]!.text).not.toContain('<script');
			const plain = answers.map(({ text }) => text.replace(/value="[^"]*"/, ''));
			expect(new Set(plain).size).toBe(1);
			await ask(door, '/0');
			expect((await ask(door, '/0')).status).toBe(429);
			expect((await ask(door, '')).status).toBe(200);
		});

		it('never says anything of a certificate while the store is away', async () => {
			const door = strangersDoor();
			const issued = certificate('P2');
			await push('hr', result('P2'), issued);
			await ask(door, `/${issued.body.code}`);
			const changes = office.store.changes;
			office.store.changes = () => Promise.reject(new Error('away'));
			const away = await ask(door, `/${issued.body.code}`);
			office.store.changes = changes;
			expect(away.status).toBe(503);
			expect(away.text).not.toMatch(/✓ Berlaku|Dicabut|tidak dikenal/);
			expect((await ask(door, `/${issued.body.code}`)).status).toBe(200);
		});
	});

	it('wait in quarantine until the result they stand on has come', async () => {
		const early = certificate('P2');
		expect(await push('hr', early)).toEqual(['unknown_reference']);
		await push('hr', result('P2'));
		expect(await push('hr', early)).toEqual(['ok']);
		expect(await numbers()).toEqual([['800/0001/2026', 'P2']]);
		const [waiting] = (await office.pull('hr', 'office')).filter(({ kind }) => kind === 'office.quarantine');
		expect(waiting!.body).toMatchObject({ state: 'closed' });
	});
});

import { Hono } from 'hono';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingNumber } from '#shared/training/kinds/training-number';
import { verificationRoute } from '../../../sync-server/domains/training/verification-route';
import { installReference } from '../../../sync-server/reference/install-reference';
import { accountBook } from '../../../sync-server/session/account-book';
import type { GatewayEnv } from '../../../sync-server/session/who';
import { person } from '../appraisal/appraisal-records';
import { keepings, openOffice, type OpenedOffice, type Person, type Row } from '../office';
import { fillReference, record } from '../records';
import { activity, otherActivity, part, programme } from './attendance-records';
import { certificate, result, revocation } from './certificate-records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);
const paper = {
	title: 'sttp' as const,
	pattern: '800/{nomor:4}/{tahun}',
	place: 'Pematangsiantar',
	signatory: { name: 'Rosa', nip: null, post: 'Kepala BKPSDM' },
};

describe.each(keepings)('what breaks certificates over the %s store', (keeping) => {
	let office: OpenedOffice;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [person('P2', { account: 'pegawai' }, 'P1'), person('P3', {}, 'P1'), person('P4', {}, 'P9')]);
		await expect(push('hr', programme({ certificate: paper }), part('P2'), part('P3'), part('P4'))).resolves.toEqual(Array(4).fill('ok'));
	});
	afterEach(() => office.close());

	const push = async (who: Person, ...docs: unknown[]) => (await office.push(who, 'training', docs)).map(codeOf);
	const standing = async (id: string) =>
		(await office.pull('hr', 'training')).find(({ _id }) => _id === id) as { _rev: string } | undefined;
	const numbers = async () =>
		((await office.pull('hr', 'training')).filter(({ kind }) => kind === 'training.number') as unknown as RecordOf<TrainingNumber>[])
			.map(({ body }) => body.number)
			.sort();
	const door = () => {
		const app = new Hono<GatewayEnv>();
		app.use((c, next) => (c.set('log', { error: () => undefined } as never), c.set('proxies', () => false), next()));
		return app.route('/verifikasi', verificationRoute(office.store));
	};
	const said = async (app: Hono<GatewayEnv>, code: string) => (await app.request(`/verifikasi/${code}`)).text();

	it('a code another certificate claims stays the first one’s when the gateway starts again', async () => {
		const first = certificate('P3');
		await push('hr', result('P2'), result('P3'), first);
		const app = door();
		expect(await said(app, first.body.code)).toContain('Orang P3');
		await push('hr', certificate('P2', 1, { code: first.body.code }));
		expect(await said(app, first.body.code)).toContain('Orang P3');
		// The other gateway of the cluster, or this one tomorrow.
		expect(await said(door(), first.body.code)).toContain('Orang P3');
	});

	it('a revoked certificate is not made valid by another one with its code', async () => {
		const first = certificate('P3');
		await push('hr', result('P2'), result('P3'), first, revocation(first));
		await push('hr', certificate('P2', 1, { code: first.body.code }));
		expect(await said(door(), first.body.code)).toContain('Dicabut');
	});

	it('a result does not turn into failed while its certificate holds', async () => {
		await push('hr', result('P2'), certificate('P2'));
		const { _rev } = (await standing(result('P2')._id))!;
		expect(await push('hr', { ...result('P2', { verdict: 'failed', jp: 0, reason: 'Salah hitung.' }), _rev })).not.toEqual(['ok']);
	});

	it('a result does not get other JP while its certificate holds: the certificate’s JP win', async () => {
		await push('hr', result('P2'), certificate('P2'));
		const { _rev } = (await standing(result('P2')._id))!;
		expect(await push('hr', { ...result('P2', { jp: 900 }), _rev })).not.toEqual(['ok']);
	});

	it('names the programme it belongs to, by its days', async () => {
		const forged = {
			title: 'Diklat Kepemimpinan II',
			start: '2020-01-01',
			end: '2020-06-30',
			place: 'Jakarta',
			organiser: 'LAN',
			form: 'x',
		};
		await push('hr', result('P2'));
		expect(await push('hr', certificate('P2', 1, { programme: forged }))).not.toEqual(['ok']);
	});

	it('is numbered by the programme’s own pattern', async () => {
		await push('hr', result('P2'));
		expect(await push('hr', certificate('P2', 1, { pattern: 'BUATAN SENDIRI {nomor}' }))).not.toEqual(['ok']);
	});

	it('is of a programme that has certificates and was not cancelled', async () => {
		const { _rev } = (await standing(programme()._id))!;
		await push('hr', { ...programme({ certificate: null, state: 'cancelled' }), _rev });
		expect(await push('hr', result('P2'), certificate('P2'))).not.toEqual(['ok', 'ok']);
	});

	it('nobody passes against the programme’s own minimum without a reason on record', async () => {
		expect(await push('hr', result('P2', { attended: 0, percent: 0, verdict: 'passed', reason: '' }))).not.toEqual(['ok']);
	});

	it('a second one, while the first holds, is let through by nobody', async () => {
		const author = { account: 'bkpsdm', name: 'Rosa', roles: ['hr' as const], units: [], hash: 'x', disabled: false, generation: 0 };
		await accountBook(office.store).create({ ...author, created: new Date().toISOString() });
		const first = certificate('P2');
		await push('hr', result('P2'), first);
		const second = certificate('P2', 2);
		expect(await push('hr', second)).toEqual(['already_exists']);
		const [row] = (await office.pull('hr', 'office')).filter(
			({ kind, body }) => kind === 'office.quarantine' && (body as { record: string }).record === second._id,
		);
		const release = (by: string) => record(by, `office.release:${ulid()}`, { quarantine: row!._id, reason: 'Keduanya perlu.' });
		const answers = [
			codeOf((await office.push('secondHr', 'office', [release('bkpsdm2')]))[0]),
			codeOf((await office.push('thirdHr', 'office', [release('bkpsdm3')]))[0]),
		];
		expect(answers[1]).not.toBe('ok');
		expect(await numbers()).toEqual(['800/0001/2026']);
	});

	it('is let through by nobody whom it is about, also when that account is HR’s alone', async () => {
		const author = { account: 'bkpsdm', name: 'Rosa', roles: ['hr' as const], units: [], hash: 'x', disabled: false, generation: 0 };
		await accountBook(office.store).create({ ...author, created: new Date().toISOString() });
		const [before] = (await office.pull('hr', 'reference')).filter(({ _id }) => _id === 'reference.person:P3');
		const linked = { ...person('P3', { account: 'bkpsdm2' }, 'P1'), _rev: before!._rev };
		expect((await office.push('hr', 'reference', [linked])).map(codeOf)).toEqual(['ok']);
		const second = certificate('P3', 2);
		expect(await push('hr', result('P3'), certificate('P3'), second)).toEqual(['ok', 'ok', 'already_exists']);
		const [row] = (await office.pull('hr', 'office')).filter(({ kind }) => kind === 'office.quarantine');
		const release = record('bkpsdm2', `office.release:${ulid()}`, { quarantine: row!._id, reason: 'Milik saya.' });
		// `sessionOf` says who somebody is only where an account takes part in appraisals: HR’s alone has no person.
		expect((await office.push('secondHr', 'office', [release])).map(codeOf)).toEqual(['own_record']);
	});

	it('no two rows write one number', async () => {
		await push('hr', programme({ decree: null, certificate: paper }, { activity: otherActivity }));
		const there = { activity: otherActivity, _id: `training.participation:${otherActivity}:P3` };
		const decided = result('P3', { participation: there._id }, { activity: otherActivity, _id: `training.result:${otherActivity}:P3` });
		const other = certificate(
			'P3',
			1,
			{ result: decided._id, pattern: '800/{nomor:4}/2026' },
			{ activity: otherActivity, _id: `training.certificate:${otherActivity}:P3:1` },
		);
		expect(await push('hr', part('P3', there), decided, result('P2'), certificate('P2'), other)).toEqual(Array(5).fill('ok'));
		const given = await numbers();
		expect(new Set(given).size).toBe(given.length);
	});

	it('a result follows its programme when that is moved over the New Year', async () => {
		await push('hr', result('P2'));
		const { _rev } = (await standing(programme()._id))!;
		expect(await push('hr', { ...programme({ certificate: paper, start: '2025-12-29', end: '2025-12-31' }), _rev })).toEqual(['ok']);
		const before = (await standing(result('P2')._id))!;
		const moved = { ...result('P2', { start: '2025-12-29', end: '2025-12-31' }, { period: '2025' }), _rev: before._rev };
		expect(await push('hr', moved)).toEqual(['ok']);
	});

	it('a number is not given twice when a backup is put back', async () => {
		if (!office.standIn) return expect(true).toBe(true);
		const restore = office.standIn.backup();
		await push('hr', result('P2'), result('P3'), certificate('P2'));
		expect(await numbers()).toEqual(['800/0001/2026']);
		restore();
		await push('hr', result('P3'), certificate('P3'));
		expect(await numbers()).not.toContain('800/0001/2026');
	});

	it('a second one is not let in by an id that only looks like the first one’s', async () => {
		expect(await push('hr', result('P2'), certificate('P2'))).toEqual(['ok', 'ok']);
		for (const last of ['1:1', '1-2', '01', '1%20', '٢', '0', '1000', 'abc']) {
			const forged = certificate('P2', 1, {}, { _id: `training.certificate:${activity}:P2:${last}` });
			expect([last, ...(await push('hr', forged))]).not.toEqual([last, 'ok']);
		}
	});

	it('nothing is decided, so that no JP count, before the programme is over', async () => {
		const { _rev } = (await standing(programme()._id))!;
		await push('hr', { ...programme({ certificate: paper, end: '2099-12-31' }), _rev });
		expect(await push('hr', result('P2', { end: '2099-12-31' }, { period: '2099' }))).not.toEqual(['ok']);
	});

	it('nothing is decided of who was taken off the list', async () => {
		const { _rev } = (await standing(part('P2')._id))!;
		expect(await push('hr', { ...part('P2', {}, { withdrawn: true }), _rev })).toEqual(['ok']);
		expect(await push('hr', result('P2'))).not.toEqual(['ok']);
	});

	it('a result does not count for more JP than its programme has', async () => {
		const { _rev } = (await standing(programme()._id))!;
		await push('hr', { ...programme({ certificate: paper, jp: 5 }), _rev });
		expect(await push('hr', result('P2', { jp: 900 }))).not.toEqual(['ok']);
	});

	it('a certificate that is sent again with another pattern under the same edit gets no second number', async () => {
		const first = certificate('P2');
		await push('hr', result('P2'), first);
		await push('hr', { ...first, body: { ...first.body, pattern: 'LAIN/{nomor}' } });
		await push('hr', { ...first, body: { ...first.body, date: '2025-11-10' } });
		expect(await numbers()).toEqual(['800/0001/2026']);
	});

	it('nor does one that was refused as somebody else’s', async () => {
		const first = certificate('P2');
		await push('hr', result('P2'), first);
		await push('secondHr', { ...first, by: 'bkpsdm2', body: { ...first.body, pattern: 'LAIN/{nomor}' } });
		expect(await numbers()).toEqual(['800/0001/2026']);
	});
});

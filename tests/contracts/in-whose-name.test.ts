import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import type { Envelope } from '#shared/kernel/envelope';
import { installReference } from '../../sync-server/reference/install-reference';
import { evaluation, handover, other, period, person, skp } from './appraisal/appraisal-records';
import { keepings, openOffice, type Office, type Person, type Row } from './office';
import { fillReference, record, response } from './records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);

describe.each(keepings)('in whose name, over the %s store', (keeping) => {
	let office: Office;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [
			person('P1', { account: 'penilai' }, 'P9'),
			person('P2', { account: 'pegawai' }, 'P1'),
			person('P3', {}, 'P1'),
			person('P8', { account: 'penilai2' }),
			person('P9', { account: 'atasan' }),
		]);
	});
	afterEach(() => office.close());

	const push = async (who: Person, feed: string, ...docs: unknown[]) => (await office.push(who, feed, docs)).map(codeOf);
	const stored = async (id: string) => {
		const feed = id.slice(0, id.indexOf('.')) as 'appraisal';
		return (await office.store.db(feed).allDocs({ keys: [id] })).rows.some((row) => 'id' in row);
	};
	const held = async (id: string) =>
		(await office.pull('hr', 'office')).find(
			({ kind, body }) => kind === 'office.quarantine' && (body as { record: string }).record === id,
		)!;
	const release = (quarantine: unknown, by = 'bkpsdm') => record(by, `office.release:${ulid()}`, { quarantine, reason: 'Masih tugasnya.' });
	const letThrough = async (id: string, who: 'hr' | 'secondHr' = 'hr') =>
		push(who, 'office', release((await held(id))._id, who === 'hr' ? 'bkpsdm' : 'bkpsdm2'));
	const objection = (subject: string, by = 'pegawai', evaluated = evaluation(subject)) =>
		other(
			by,
			'appraisal.objection',
			subject,
			{ evaluation: evaluated._id, edit: evaluated.edit, reasons: 'Kurang.', evidence: [] },
			`${period}:${subject}`,
		);
	const decision = (subject: string, by: string, done = evaluation(subject)) =>
		other(by, 'appraisal.decision', subject, {
			evaluation: done._id, edit: done.edit, basis: 'correction', outcome: 'changed', reason: 'Bukti baru.', rules: done.body.rules,
			ratings: { results: 'above', conduct: 'above' }, predicate: 'very-good', decider: { ...done.body.parties.employee, person: null },
		}); // prettier-ignore

	describe('what the gateway alone makes', () => {
		const at = new Date().toISOString();
		const forged: Record<string, (by: string) => Envelope> = {
			'office.contact': (by) => record(by, `office.contact:${by}:X`, { device: 'X', account: by, units: [], roles: [], at, unsent: 0 }),
			'office.quarantine': (by) =>
				record(by, `office.quarantine:atasan:0123456789abcdef:0123456789abcdef`, {
					feed: 'appraisal', record: 'appraisal.decision:X', account: 'atasan', state: 'open', sent: JSON.stringify(decision('P2', 'atasan')),
					reason: { code: 'not_your_charge', message: '', who: 'hr' },
				}), // prettier-ignore
			'appraisal.summary': (by) =>
				other(by, 'appraisal.summary', 'P2', { from: 'evaluation', edit: ulid(), results: 'above', conduct: 'above', predicate: 'very-good', rules: 'reference.appraisal-rules:permenpanrb-6-2022' }, `${period}:P2`), // prettier-ignore
			'appraisal.superseded': (by) =>
				other(by, 'appraisal.superseded', 'P2', { of: `appraisal.evaluation:${period}:P2`, how: 'replaced', version: { v: 1, by, device: 'X', at, edit: ulid(), body: {} } }, `evaluation:${period}:P2:${ulid()}`), // prettier-ignore
		};

		it.each(Object.keys(forged))('is refused from anybody, and is not let through afterwards: %s', async (kind) => {
			for (const [who, by] of [['hr', 'bkpsdm'], ['appraiser', 'penilai'], ['owner', 'pegawai'], ['superior', 'atasan']] as const) {
				const doc = forged[kind]!(by);
				const feed = kind.slice(0, kind.indexOf('.'));
				expect(await push(who, feed, doc)).toEqual(['role_may_not_write']);
				expect(await letThrough(doc._id, 'secondHr')).toEqual(['not_releasable']);
				expect(await stored(doc._id)).toBe(false);
			}
		}); // prettier-ignore

		it('is not believed when it stands in the store all the same: a row nobody refused lets nothing through', async () => {
			const made = decision('P2', 'atasan');
			const row = { ...forged['office.quarantine']!('bkpsdm'), by: 'gateway' };
			await office.store.db('office').bulkDocs([row]);
			expect(await push('hr', 'office', release(row._id))).toEqual(['not_releasable']);
			expect(await stored(made._id)).toBe(false);
		});
	});

	describe('a release', () => {
		it('is of no record of the releaser, and of none about the releaser', async () => {
			const own = evaluation('P2', 'bkpsdm');
			expect(await push('hr', 'appraisal', own)).toEqual(['role_may_not_write']);
			expect(await letThrough(own._id)).toEqual(['own_record']);
			expect(await letThrough(own._id, 'secondHr')).toEqual(['role_may_not_write']);
			expect(await stored(own._id)).toBe(false);
		});

		it('gives nobody a right the author never had: not over a person, not with two people of HR', async () => {
			await push('appraiser', 'appraisal', evaluation('P2'));
			const decided = decision('P2', 'penilai');
			const evaluated = evaluation('P9', 'penilai');
			for (const doc of [decided, evaluated]) {
				expect(await push('appraiser', 'appraisal', doc)).toEqual(['not_your_charge']);
				expect(await letThrough(doc._id)).toEqual(['not_your_charge']);
				expect(await letThrough(doc._id, 'secondHr')).toEqual(['not_your_charge']);
			}
			expect([await stored(decided._id), await stored(evaluated._id)]).toEqual([false, false]);
		});

		it('takes two people where it signs for the employee; the first one is no more than a proposal, however often', async () => {
			const late = handover(evaluation('P2'));
			await push('appraiser', 'appraisal', evaluation('P2'));
			expect(await push('closedAppraiser', 'appraisal', late)).toEqual(['not_your_charge']);
			expect(await letThrough(late._id)).toEqual(['ok']);
			expect(await letThrough(late._id)).toEqual(['ok']);
			expect(await stored(late._id)).toBe(false);
			expect(await held(late._id)).toMatchObject({ body: { state: 'open' } });
			expect(await letThrough(late._id, 'secondHr')).toEqual(['ok']);
			expect(await stored(late._id)).toBe(true);
			expect(await held(late._id)).toMatchObject({ body: { state: 'closed' } });
		});

		it('replaces nothing the author had not seen, and with two people what was seen', async () => {
			const first = evaluation('P2');
			const [row] = await office.push('appraiser', 'appraisal', [first]);
			const blind = evaluation('P2', 'penilai', { notes: 'Tanpa melihat.' });
			expect(await push('closedAppraiser', 'appraisal', blind)).toEqual(['not_your_charge']);
			expect(await letThrough(blind._id)).toEqual(['not_releasable']);
			const seen = { ...evaluation('P2', 'penilai', { notes: 'Setelah melihat.' }), _rev: row!.rev! };
			expect(await push('closedAppraiser', 'appraisal', seen)).toEqual(['not_your_charge']);
			const row2 = (await office.pull('hr', 'office')).find(({ body }) => ((body as { sent?: string }).sent ?? '').includes(seen.edit))!;
			const edit = async () => ((await office.store.db('appraisal').get(first._id)) as unknown as Envelope).edit;
			expect(await push('hr', 'office', release(row2._id))).toEqual(['ok']);
			expect(await edit()).toBe(first.edit);
			expect(await push('secondHr', 'office', release(row2._id, 'bkpsdm2'))).toEqual(['ok']);
			expect(await edit()).toBe(seen.edit);
			expect((await office.pull('hr', 'appraisal')).filter(({ kind }) => kind === 'appraisal.superseded')).toHaveLength(1);
		});

		it('of a surveyor’s response from another unit is HR’s to decide alone', async () => {
			const elsewhere = response({ unit: 'DPMPTSP' }, { campaign: 'reference.campaign:2026-S2:DPMPTSP', service: 'reference.service:DPMPTSP:KTP' }); // prettier-ignore
			expect(await push('other', 'survey', { ...elsewhere, by: 'petugas2' })).toEqual(['unit_not_in_scope']);
			expect(await letThrough(elsewhere._id)).toEqual(['ok']);
			expect(await stored(elsewhere._id)).toBe(true);
		});

		it('lets no release through', async () => {
			const one = { ...release('office.quarantine:x'), by: 'penilai' };
			expect(await push('appraiser', 'office', one)).toEqual(['role_may_not_write']);
			expect(await letThrough(one._id)).toEqual(['not_releasable']);
		});
	});

	describe('what a record refers to', () => {
		it('is of its own person and period: nobody learns whether a colleague has objected', async () => {
			const done = evaluation('P3');
			await push('appraiser', 'appraisal', done);
			const hearing = (of: string, subject = 'P2') =>
				other('pegawai', 'appraisal.hearing', subject, {
					objection: of,
					step: 'explanation',
					from: 'employee',
					text: 'Saya jelaskan.',
					evidence: [],
				});
			const before = await office.push('owner', 'appraisal', [hearing(`appraisal.objection:${period}:P3`)]);
			expect(await push('hr', 'appraisal', { ...objection('P3', 'bkpsdm', done), body: { ...(objection('P3', 'bkpsdm', done).body as object), onBehalf: true } })).toEqual(['ok']); // prettier-ignore
			const after = await office.push('owner', 'appraisal', [hearing(`appraisal.objection:${period}:P3`)]);
			expect([before[0]!.reason, after[0]!.reason]).toMatchObject([{ code: 'unknown_evaluation' }, { code: 'unknown_evaluation' }]);
			expect(before[0]!.reason).toEqual(after[0]!.reason);
		});

		it('is held against its own id first: nobody learns by somebody else’s whether there is such a record', async () => {
			const asked = async (who: 'owner' | 'appraiser', make: () => Envelope, id: string) =>
				(await office.push(who, 'appraisal', [{ ...make(), _id: id }]))[0]!.reason;
			const ids = [`appraisal.objection:${period}:P3`, `appraisal.evaluation:${period}:P3`, 'appraisal.skp:2026:P3'] as const;
			const ask = () =>
				Promise.all([
					asked('owner', () => objection('P2'), ids[0]),
					asked('appraiser', () => evaluation('P2'), ids[1]),
					asked('appraiser', () => skp('P2'), ids[2]),
				]);
			const before = await ask();
			const done = evaluation('P3');
			expect(await push('appraiser', 'appraisal', skp('P3'), done)).toEqual(['ok', 'ok']);
			const { _id, ...paper } = objection('P3', 'bkpsdm', done);
			expect(await push('hr', 'appraisal', { _id, ...paper, body: { ...(paper.body as object), onBehalf: true } })).toEqual(['ok']);
			expect(await ask()).toEqual(before);
			expect(before.map((reason) => (reason as { code: string }).code)).toEqual(ids.map(() => 'wrong_identity'));
		});

		it('is not there when it is refused in the same request, in whatever order they come', async () => {
			const bad = evaluation('P2', 'penilai', { predicate: 'very-good' });
			const signed = handover(bad);
			expect(await push('appraiser', 'appraisal', signed, bad)).toEqual(['unknown_evaluation', 'predicate_mismatch']);
			const good = evaluation('P2');
			expect(await push('appraiser', 'appraisal', { ...handover(good) }, good)).toEqual(['ok', 'ok']);
		});

		const feedback = (subject: string) =>
			other('penilai', 'appraisal.feedback', subject, { target: { type: 'general' }, text: 'Baik.', evidence: [], giver: evaluation(subject).body.parties.appraiser, role: 'appraiser' }); // prettier-ignore
		const ground = (id: string) => ({ value: 'met' as const, evidence: [], feedback: [id], reason: 'Umpan balik.' });

		it('is not somebody else’s feedback, nor of another year, nor none at all', async () => {
			const [own, foreign] = [feedback('P2'), feedback('P3')];
			const earlier = { ...feedback('P2'), period: '2025' };
			expect(await push('appraiser', 'appraisal', own, foreign)).toEqual(['ok', 'ok']);
			await office.store.db('appraisal').bulkDocs([earlier]);
			const on = (id: string) => evaluation('P2', 'penilai', { ratings: { results: ground(id), conduct: ground(own._id) } });
			for (const id of [foreign._id, earlier._id, `appraisal.feedback:${ulid()}`, `appraisal.skp:2026:P2`])
				expect(await push('appraiser', 'appraisal', on(id))).toEqual(['unknown_reference']);
			expect(await push('appraiser', 'appraisal', on(own._id))).toEqual(['ok']);
		});

		const parties = evaluation('P2').body.parties;
		it.each([
			['another unit', evaluation('P2', 'penilai', {}, { unit: 'SETDA' }), 'not_persons_unit'],
			['no unit', evaluation('P2', 'penilai', {}, { unit: '*' }), 'wrong_identity'],
			['no period', evaluation('P2', 'penilai', {}, { _id: 'appraisal.evaluation:*:P2', period: '*' }), 'wrong_identity'],
			['a period to come', evaluation('P2', 'penilai', { start: '2095-07-01', end: '2095-09-30', skp: 'appraisal.skp:2095:P2' }, { _id: 'appraisal.evaluation:2095-TW3:P2', period: '2095-TW3' }), 'period_not_begun'], // prettier-ignore
			['days before the period', evaluation('P2', 'penilai', { start: '2026-06-30' }), 'dates_contradict'],
			['days after the period', evaluation('P2', 'penilai', { end: '2026-10-01' }), 'dates_contradict'],
			['days in reverse', evaluation('P2', 'penilai', { start: '2026-09-30', end: '2026-07-01' }), 'dates_contradict'],
			['the SKP of another person', evaluation('P2', 'penilai', { skp: 'appraisal.skp:2026:P3' }), 'unknown_reference'],
			['the SKP of another year', evaluation('P2', 'penilai', { skp: 'appraisal.skp:2025:P2' }), 'unknown_reference'],
			[
				'another employee',
				evaluation('P2', 'penilai', { parties: { ...parties, employee: { ...parties.employee, person: 'P3' } } }),
				'wrong_identity',
			],
			['a stranger as its appraiser', evaluation('P2', 'penilai', { parties: { ...parties, appraiser: { ...parties.appraiser, person: 'P8' } } }), 'not_in_that_name'], // prettier-ignore
			['an SKP for a quarter', skp('P2', 'penilai', { _id: `appraisal.skp:${period}:P2`, period }), 'wrong_identity'],
			['an SKP of another unit', skp('P2', 'penilai', { unit: 'SETDA' }), 'not_persons_unit'],
			['feedback of another unit', { ...feedback('P2'), unit: 'SETDA' }, 'not_persons_unit'],
			[
				'feedback in the name of another',
				{ ...feedback('P2'), body: { ...(feedback('P2').body as object), giver: parties.superior } },
				'not_in_that_name',
			],
		])('makes an evaluation, an SKP or feedback refused: %s', async (_, doc, code) => {
			expect(await push('appraiser', 'appraisal', doc)).toEqual([code]);
			expect(await stored(doc._id)).toBe(false);
		});

		it('is, of every record of a case, the case itself: not another person’s, unit’s or period’s', async () => {
			const done = evaluation('P2');
			const foreign = evaluation('P3');
			await push('appraiser', 'appraisal', done, foreign);
			const about = (of: { _id: string; edit: string }) => ({ of: of._id, edit: of.edit });
			const attempts: [Person, Envelope, string][] = [
				['appraiser', { ...handover(done), body: { ...handover(done).body, evaluation: foreign._id } }, 'unknown_evaluation'],
				['appraiser', { ...handover(done), unit: 'SETDA' }, 'unknown_evaluation'],
				['owner', { ...objection('P2'), unit: 'SETDA' }, 'unknown_evaluation'],
				['owner', objection('P2', 'pegawai', foreign), 'unknown_evaluation'],
				[
					'owner',
					other('pegawai', 'appraisal.acknowledgement', 'P2', { ...about(foreign), act: 'read', how: 'own-account' }),
					'unknown_reference',
				],
				[
					'hr',
					other('bkpsdm', 'appraisal.review', 'P2', { ...about(foreign), verdict: 'approved', anchors: [], reason: '' }),
					'unknown_reference',
				],
				['hr', other('bkpsdm', 'appraisal.comment', 'P2', { of: foreign._id, text: 'Salah orang.' }), 'unknown_reference'],
				['hr', other('bkpsdm', 'appraisal.follow-up', 'P2', { basis: [foreign._id], action: 'award', step: 'proposed', reason: 'x', evidence: [], person: { ...parties.superior, person: null } }), 'unknown_evaluation'], // prettier-ignore
				['superior', decision('P2', 'atasan', foreign), 'unknown_evaluation'],
				['owner', other('pegawai', 'appraisal.coaching-feedback', 'P2', { coaching: `appraisal.coaching:${ulid()}`, form: 'reference.coaching-form:B.1.8', answers: {}, note: '' }), 'unknown_reference'], // prettier-ignore
			];
			for (const [who, doc, code] of attempts) {
				expect([doc._id, await push(who, 'appraisal', doc)]).toEqual([doc._id, [code]]);
				expect(await stored(doc._id)).toBe(false);
			}
		});

		it('is given with words one can see: a reason of blanks is none, in whatever field', async () => {
			await push('appraiser', 'appraisal', evaluation('P2'));
			const own = evaluation('P2');
			const blank: [Person, string, Envelope, string][] = [
				['appraiser', 'appraisal', { ...feedback('P2'), body: { ...(feedback('P2').body as object), text: '\u200b ' } }, 'body.text'],
				['appraiser', 'appraisal', evaluation('P2', 'penilai', { kept: [{ code: 'x', reason: ' ' }] }), 'body.kept.0.reason'],
				['owner', 'appraisal', { ...objection('P2'), body: { ...(objection('P2').body as object), reasons: ' ' } }, 'body.reasons'],
				['superior', 'appraisal', { ...decision('P2', 'atasan', own), body: { ...(decision('P2', 'atasan', own).body as object), reason: '\n' } }, 'body.reason'], // prettier-ignore
				[
					'hr',
					'office',
					record('bkpsdm', `office.release:${ulid()}`, { quarantine: 'office.quarantine:x', reason: '\u00a0' }),
					'body.reason',
				],
			];
			for (const [who, feed, doc, path] of blank) {
				const [row] = await office.push(who, feed, [doc]);
				expect([doc._id, row!.reason]).toEqual([doc._id, expect.objectContaining({ code: 'blank', who: 'you', path })]);
			}
		});

		it('does not make a citizen’s response one about a person', async () => {
			expect(await push('surveyor', 'survey', response({ subject: 'P2' }))).toEqual(['wrong_identity']);
		});
	});
});

import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingExternal } from '#shared/training/kinds/training-external';
import { installReference } from '../../../sync-server/reference/install-reference';
import { person } from '../appraisal/appraisal-records';
import { keepings, openOffice, type Office, type Person, type Row } from '../office';
import { fillReference, record } from '../records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);
const training = (more: Partial<TrainingExternal> = {}, about: Partial<Envelope> = {}): RecordOf<TrainingExternal> =>
	record(
		'pegawai',
		`training.external:${ulid()}`,
		{
			title: 'Kursus arsip',
			rules: 'reference.training-rules:lan-10-2018',
			form: 'course',
			organiser: 'ANRI',
			start: '2026-05-04',
			end: '2026-05-05',
			jp: 8,
			certificate: '12/ANRI',
			evidence: [],
			fitsPost: true,
			...more,
		},
		{ unit: 'DUKCAPIL', period: '2026', subject: 'P2', ...about },
	);
const review = ({ _id, edit, unit, period, subject }: Envelope, more: object = {}, by = 'bkpsdm', about: Partial<Envelope> = {}) =>
	record(by, `training.review:${ulid()}`, { of: _id, edit, verdict: 'approved', reason: '', ...more }, { unit, period, ...(subject && { subject }), ...about }); // prettier-ignore

describe.each(keepings)('external training over the %s store', (keeping) => {
	let office: Office;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [
			person('P1', { account: 'penilai' }, 'P9'),
			person('P2', { account: 'pegawai' }, 'P1'),
			person('P3', {}, 'P1'),
			person('P7', { account: 'bkpsdm' }, 'P1'),
			person('P9', { account: 'atasan' }),
		]);
	});
	afterEach(() => office.close());
	const push = async (who: Person, ...docs: unknown[]) => (await office.push(who, 'training', docs)).map(codeOf);

	it('is entered by the employee, verified by HR, and seen by both and the appraiser alone', async () => {
		const entered = training();
		expect(await push('owner', entered)).toEqual(['ok']);
		expect(await push('hr', review(entered))).toEqual(['ok']);
		const seen = async (who: Person) => (await office.pull(who, 'training')).map(({ kind }) => kind).sort();
		for (const who of ['owner', 'appraiser', 'hr'] as const)
			expect([who, await seen(who)]).toEqual([who, ['training.external', 'training.review']]);
		for (const who of ['superior', 'otherAppraiser', 'surveyor', 'evaluator', 'admin'] as const) {
			const answer = await office.fetch(who, '/db/training/_changes?include_docs=true');
			if (answer.ok) expect([who, await seen(who)]).toEqual([who, []]);
		}
	});

	it('is an own one for the employee, and HR’s for anybody', async () => {
		expect(await push('owner', training({}, { subject: 'P3' }))).toEqual(['not_your_charge']);
		expect(await push('appraiser', training({}, { by: 'penilai' }))).toEqual(['role_may_not_write']);
		expect(await push('hr', training({}, { by: 'bkpsdm', subject: 'P3' }))).toEqual(['ok']);
	});

	it.each([
		['of another unit', training({}, { unit: 'SETDA' }), 'not_persons_unit'],
		['of another year', training({}, { period: '2025' }), 'wrong_identity'],
		['of a quarter', training({}, { period: '2026-TW2' }), 'wrong_identity'],
		['with days in reverse', training({ start: '2026-05-06' }), 'dates_contradict'],
		['that has not ended', training({ start: '2095-05-04', end: '2095-05-05' }, { period: '2095' }), 'period_not_begun'],
		['of a form nobody knows', training({ form: 'yoga' }), 'unknown_reference'],
		['by rules nobody knows', training({ rules: 'reference.training-rules:x' }), 'unknown_rules'],
		['without evidence', training({ certificate: null }), 'blank'],
		['with a blank title', training({ title: ' ' }), 'blank'],
		['of no JP', training({ jp: 0 }), 'malformed'],
		['of JP below zero', training({ jp: -4 }), 'malformed'],
		['of too many JP', training({ jp: 1001 }), 'malformed'],
	])('is refused %s', async (_, doc, code) => expect(await push('owner', doc)).toEqual([code]));

	it('is verified of the person, unit and year it is of, with a reason where it goes back, and never by oneself', async () => {
		const entered = training();
		const own = training({}, { by: 'bkpsdm', subject: 'P7' });
		await push('owner', entered);
		await push('hr', own);
		expect(await push('hr', review(entered, {}, 'bkpsdm', { subject: 'P3' }))).toEqual(['unknown_reference']);
		expect(await push('hr', review(entered, {}, 'bkpsdm', { period: '2025' }))).toEqual(['unknown_reference']);
		expect(await push('hr', review(entered, { of: `training.external:${ulid()}` }))).toEqual(['unknown_reference']);
		expect(await push('hr', review(entered, { verdict: 'revise', reason: ' ' }))).toEqual(['blank']);
		expect(await push('owner', review(entered, {}, 'pegawai'))).toEqual(['role_may_not_write']);
		expect(await push('hr', review(own))).toEqual(['own_record']);
		expect(await push('secondHr', review(own, {}, 'bkpsdm2'))).toEqual(['ok']);
	});
});

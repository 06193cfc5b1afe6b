import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#shared/kernel/envelope';
import type { TrainingBehaviour } from '#shared/training/kinds/training-behaviour';
import type { TrainingReaction } from '#shared/training/kinds/training-reaction';
import { installReference } from '../../../sync-server/reference/install-reference';
import { person } from '../appraisal/appraisal-records';
import { keepings, openOffice, type OpenedOffice, type Person, type Row } from '../office';
import { fillReference, record } from '../records';
import { activity, otherActivity, part, programme } from './attendance-records';
import { result } from './certificate-records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);
const reaction = (more: Partial<TrainingReaction> = {}, about: Partial<Envelope> = {}) => {
	const body: TrainingReaction = {
		answers: { content: 4, trainers: 3, organisation: null, use: 4 },
		suggestion: 'Lebih banyak praktik',
		...more,
	};
	return record('panitia', `training.reaction:${about.activity ?? activity}:${ulid()}`, body, { activity, ...about });
};
const behaviour = (subject: string, about: Partial<Envelope> = {}) => {
	const body: TrainingBehaviour = {
		result: `training.result:${activity}:${subject}`,
		answers: { applies: 3, better: 3, shares: 2 },
		note: '',
	};
	const of = { activity, subject, unit: 'DUKCAPIL', period: '2026', ...about };
	return record('penilai', `training.behaviour:${activity}:${subject}`, body, of);
};

describe.each(keepings)('the evaluation of a training over the %s store', (keeping) => {
	let office: OpenedOffice;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [
			person('P1', { account: 'penilai' }, 'P9'),
			person('P2', { account: 'pegawai' }, 'P1'),
			person('P4', {}, 'P9'),
			person('P5', { account: 'panitia' }),
			person('P9', { account: 'atasan' }),
		]);
		const over = { start: '2026-03-02', end: '2026-03-06' };
		await push('hr', programme(over), part('P2'), part('P4'), result('P2', over), result('P4', over));
	});
	afterEach(() => office.close());
	const push = async (who: Person, ...docs: unknown[]) => (await office.push(who, 'training', docs)).map(codeOf);
	const sees = async (who: Person, kind: string) => (await office.pull(who, 'training')).filter((one) => one.kind === kind).length;

	it('takes reactions without a person from the committee, and shows them to HR alone', async () => {
		expect(await push('committee', reaction(), reaction({ suggestion: '' }))).toEqual(['ok', 'ok']);
		const none = { content: null, trainers: null, organisation: null, use: null };
		expect(await push('committee', reaction({ answers: none }))).toEqual(['answers_incomplete']);
		expect(await push('committee', reaction({}, { subject: 'P2', unit: 'DUKCAPIL' }))).toEqual(['wrong_identity']);
		expect(await push('committee', reaction({}, { activity: otherActivity }))).toEqual(['not_your_activity']);
		expect(await push('owner', reaction({}, { by: 'pegawai' }))).toEqual(['role_may_not_write']);
		expect(await sees('hr', 'training.reaction')).toBe(2);
		for (const who of ['committee', 'owner', 'appraiser', 'evaluator'] as const) expect(await sees(who, 'training.reaction')).toBe(0);
	});

	it('takes from the superior in charge what shows at work, which the person reads', async () => {
		expect(await push('appraiser', behaviour('P2'))).toEqual(['ok']);
		expect(await push('appraiser', behaviour('P4'))).toEqual(['not_your_charge']);
		expect(await push('otherAppraiser', behaviour('P2', { by: 'penilai2' }))).toEqual(['not_your_charge']);
		expect(await push('owner', behaviour('P2', { by: 'pegawai' }))).toEqual(['role_may_not_write']);
		expect(await push('hr', behaviour('P2', { by: 'bkpsdm' }))).toEqual(['role_may_not_write']);
		for (const who of ['owner', 'appraiser', 'hr'] as const) expect(await sees(who, 'training.behaviour')).toBe(1);
		for (const who of ['committee', 'otherAppraiser', 'superior'] as const) expect(await sees(who, 'training.behaviour')).toBe(0);
	});
});

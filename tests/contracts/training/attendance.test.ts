import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installReference } from '../../../sync-server/reference/install-reference';
import { person } from '../appraisal/appraisal-records';
import { keepings, openOffice, type Office, type Person, type Row } from '../office';
import { fillReference, record } from '../records';
import { activity, mark, morning, otherActivity, otherSession, part, programme, session } from './attendance-records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);

describe.each(keepings)('attendance over the %s store', (keeping) => {
	let office: Office;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [
			person('P1', { account: 'penilai' }, 'P9'),
			person('P2', { account: 'pegawai' }, 'P1'),
			person('P3', {}, 'P1'),
			person('P5', { account: 'panitia' }),
			person('P9', { account: 'atasan' }),
		]);
		const others = [programme({ decree: null }, { activity: otherActivity }), morning(otherActivity)];
		await expect(push('hr', programme(), morning(), part('P2'), part('P3'), ...others)).resolves.toEqual(Array(6).fill('ok'));
	});
	afterEach(() => office.close());
	const push = async (who: Person, ...docs: unknown[]) => (await office.push(who, 'training', docs)).map(codeOf);
	const kindsSeen = async (who: Person) => [...new Set((await office.pull(who, 'training')).map(({ kind }) => kind as string))].sort();

	it('is taken by the committee, and seen by it, HR and the participant, each in their scope', async () => {
		const count = record('panitia', `training.head-count:${activity}:${ulid()}`, { session, people: 40 }, { activity });
		const badge = record('panitia', `training.badge:${activity}:${ulid()}`, { participation: part('P2')._id, code: 'H1.ABCD0123456789' }, { activity, subject: 'P2', unit: 'DUKCAPIL' }); // prettier-ignore
		expect(await push('committee', mark(), count, badge)).toEqual(['ok', 'ok', 'ok']);
		const all = ['badge', 'head-count', 'mark', 'participation', 'programme', 'session'].map((name) => `training.${name}`);
		expect(await kindsSeen('hr')).toEqual(all);
		expect(await kindsSeen('committee')).toEqual(all);
		expect(await kindsSeen('owner')).toEqual(all.filter((kind) => kind !== 'training.head-count'));
		expect(await kindsSeen('evaluator')).toEqual(['training.programme', 'training.session']);
		expect(await kindsSeen('appraiser')).toEqual(['training.programme', 'training.session']);
		const own = (await office.pull('owner', 'training')).filter(({ kind }) => kind === 'training.participation');
		expect(own.map(({ subject }) => subject)).toEqual(['P2']);
		const led = (await office.pull('committee', 'training')).filter(
			({ kind }) => kind !== 'training.programme' && kind !== 'training.session',
		);
		expect(new Set(led.map((one) => one.activity))).toEqual(new Set([activity]));
	});

	it('names what is of the same programme and person', async () => {
		expect(await push('committee', mark({ session: otherSession }))).toEqual(['unknown_reference']);
		expect(await push('committee', mark({ participation: part('P3')._id }))).toEqual(['unknown_reference']);
		expect(await push('committee', mark({}, { unit: 'SETDA' }))).toEqual(['unknown_reference']);
		expect(await push('committee', mark({ act: 'undo', undoes: `training.mark:${activity}:${ulid()}` }))).toEqual(['unknown_reference']);
		expect(await push('committee', mark({ act: 'absent' }))).toEqual(['malformed']);
		expect(await push('hr', part('P2', { _id: `training.participation:${activity}:P3` }))).toEqual(['wrong_identity']);
		expect(await push('hr', part('P99'))).toEqual(['unknown_reference']);
	});

	it('takes somebody in by name on the spot, whom HR matches without losing a mark', async () => {
		const spot = part(null, { by: 'panitia' });
		const there = mark({ participation: spot._id }, { unit: '*' });
		delete there.subject;
		expect(await push('committee', spot, there)).toEqual(['ok', 'ok']);
		expect(await push('committee', part('P2', { by: 'panitia' }))).toEqual(['role_may_not_write']);
		const standing = (await office.pull('hr', 'training')).find(({ _id }) => _id === part('P3')._id)!;
		expect(await push('hr', part('P3', { _rev: standing._rev as string }, { continues: [spot._id] }))).toEqual(['ok']);
	});

	it('is refused outside the days of the decree, waits, and is let through by HR', async () => {
		const late = mark();
		expect(await push('formerCommittee', late)).toEqual(['not_your_activity']);
		const [row] = (await office.pull('hr', 'office')).filter(({ kind }) => kind === 'office.quarantine');
		expect(row!.body).toMatchObject({ record: late._id, state: 'open' });
		const release = record('bkpsdm', `office.release:${ulid()}`, { quarantine: row!._id, reason: 'Masih bertugas hari itu.' });
		expect(await office.push('hr', 'office', [release]).then((rows) => rows.map(codeOf))).toEqual(['ok']);
		expect(await kindsSeen('hr')).toContain('training.mark');
	});

	it('of a programme the author never ran is let through by nobody', async () => {
		const there = part('P2', { _id: `training.participation:${otherActivity}:P2`, activity: otherActivity });
		expect(await push('hr', there)).toEqual(['ok']);
		const about = { activity: otherActivity, _id: `training.mark:${otherActivity}:${ulid()}` };
		expect(await push('committee', mark({ session: otherSession, participation: there._id }, about))).toEqual(['not_your_activity']);
		const [row] = (await office.pull('hr', 'office')).filter(({ kind }) => kind === 'office.quarantine');
		const release = record('bkpsdm', `office.release:${ulid()}`, { quarantine: row!._id, reason: 'Salah program.' });
		expect(await office.push('hr', 'office', [release]).then((rows) => rows.map(codeOf))).toEqual(['not_your_activity']);
		expect(await kindsSeen('hr')).not.toContain('training.mark');
	});

	it('is nobody’s who is not on the committee, whatever the role', async () => {
		for (const [who, by] of [['surveyor', 'petugas'], ['owner', 'pegawai'], ['appraiser', 'penilai']] as const)
			expect(await push(who, mark({}, { by }))).toEqual(['role_may_not_write']); // prettier-ignore
		const foreign = mark({ session: otherSession }, { activity: otherActivity, _id: `training.mark:${otherActivity}:${ulid()}` });
		expect(await push('committee', foreign)).toEqual(['not_your_activity']);
	});

	it('ends a member of the decree and never takes one out', async () => {
		const standing = (await office.pull('hr', 'training')).find(({ _id }) => _id === programme()._id)!;
		expect(await push('hr', programme({ decree: null }, { _rev: standing._rev as string }))).toEqual(['decree_member_removed']);
		const members = [{ person: 'P5', name: 'Orang P5', role: 'member' as const, from: '2026-01-01', to: '2026-02-01' }];
		const ended = programme({ decree: { number: '1', date: '2026-10-01', members } }, { _rev: standing._rev as string });
		expect(await push('hr', ended)).toEqual(['ok']);
	});
});

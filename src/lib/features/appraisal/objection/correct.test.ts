import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import type { AppraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import { appraisalSummary } from '#shared/appraisal/kinds/appraisal-summary';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Session } from '#shared/kernel/session';
import { correct, correctionProblems, listCorrectable, loadCorrectable } from './correct';

const edit = ulid(9);
const rulesId = 'reference.appraisal-rules:permenpanrb-6-2022';
const maker = { account: 'atasan', device: 'tablet-1' };
const superior: Session = {
	account: 'atasan',
	roles: ['appraiser'],
	units: [],
	person: 'P9',
	charges: [{ person: 'P1', as: 'superior', from: '2026-01-01', to: null }],
};
const decider = { person: 'P9', name: 'Rosma', nip: null, grade: null, post: 'Kepala Dinas', unit: 'Dukcapil' };

const outcome = (person: string, from: 'evaluation' | 'decision' = 'evaluation'): Envelope => ({
	...testAppraisal({ kind: 'evaluation', person }),
	_id: `appraisal.summary:2026-TW3:${person}`,
	kind: appraisalSummary.kind,
	by: 'gateway',
	body: { from, edit: from === 'evaluation' ? edit : ulid(10), results: 'met', conduct: 'met', predicate: 'good', rules: rulesId },
});

async function open(records: readonly Envelope[]): Promise<DeviceDb> {
	const db = new DeviceDb(`correct-${ulid()}`);
	await db.records.bulkPut([testAppraisal({ kind: 'rules' }), ...records]);
	return db;
}
describe('a correction', () => {
	it('is offered for the outcomes of the own line alone', async () => {
		const db = await open([outcome('P1'), outcome('P2')]);
		expect((await listCorrectable(db, superior, '2026-11-24')).map(({ person }) => person)).toEqual(['P1']);
		expect(await listCorrectable(db, { ...superior, charges: [] }, '2026-11-24')).toEqual([]);
	});

	it('wants both ratings, something else than what stands, and a reason', () => {
		const stands = { results: 'met', conduct: 'met' } as const;
		expect(correctionProblems({ results: null, conduct: null, reason: ' ' }, stands)).toEqual(['results', 'conduct', 'reason']);
		expect(correctionProblems({ ...stands, reason: 'Salah tulis.' }, stands)).toEqual(['same']);
		expect(correctionProblems({ results: 'above', conduct: 'met', reason: 'Salah tulis.' }, stands)).toEqual([]);
	});

	it('goes out once, of the edit of the outcome, with the predicate of the matrix, and its draft with it', async () => {
		const db = await open([outcome('P1')]);
		const of = (await loadCorrectable(db, '2026-TW3', 'P1'))!;
		await db.drafts.put({ id: 'draft', kind: 'appraisal.decision', value: {}, savedAt: '' });
		const draft = { results: 'above', conduct: 'above', reason: ' Salah tulis. ' } as const;
		await correct(db, maker, { ...of, edit: of.edit!, rules: of.rules! }, draft, decider, { draft: 'draft', begun: undefined });
		const [row] = await db.outbox.toArray();
		const { _id, subject, period, body } = row!.record as RecordOf<AppraisalDecision>;
		expect(_id).toMatch(/^appraisal\.decision:[0-9A-Z]{26}$/);
		expect({ subject, period, ...body }).toMatchObject({
			...{
				subject: 'P1',
				period: '2026-TW3',
				basis: 'correction',
				edit,
				outcome: 'changed',
				predicate: 'very-good',
				reason: 'Salah tulis.',
			},
			evaluation: 'appraisal.evaluation:2026-TW3:P1',
		});
		expect(await db.drafts.count()).toBe(0);
		expect(await loadCorrectable(db, '2026-TW3', 'P1')).toMatchObject({ standing: { predicate: 'very-good' }, edit, final: false });
	});

	it('can follow another one, and none follows a decision over an objection', async () => {
		const made = testAppraisal({ kind: 'decision', edit });
		const correction = { ...made, _id: `appraisal.decision:${ulid()}`, body: { ...(made.body as object), basis: 'correction', edit } };
		const db = await open([outcome('P1', 'decision'), correction]);
		expect(await loadCorrectable(db, '2026-TW3', 'P1')).toMatchObject({ edit, standing: { predicate: 'good' }, final: false });
		await db.records.put(made);
		expect(await loadCorrectable(db, '2026-TW3', 'P1')).toMatchObject({ final: true });
		expect(await loadCorrectable(db, '2026-TW2', 'P1')).toBeNull();
	});
});

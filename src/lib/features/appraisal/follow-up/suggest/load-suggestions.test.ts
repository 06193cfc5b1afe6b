import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import type { AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import type { Envelope } from '#shared/kernel/envelope';
import { ulid } from 'ulid';
import { blankCoaching, coachingBody } from '../coaching/coaching-draft';
import { loadSuggestions } from './load-suggestions';

const period = '2026-TW3';
const basis = [`appraisal.evaluation:${period}:P1`];
const party = { person: null, name: 'Lamria', nip: null, grade: null, post: '', unit: '' };
let db: DeviceDb;
let n = 0;

const about = (kind: string, id: string, body: unknown): Envelope => ({
	...testAppraisal({ kind: 'handover' }),
	_id: `${kind}:${id}`,
	kind,
	edit: ulid(),
	body,
});
const step = (what: AppraisalFollowUp['step'], at: number, reason = 'alasan') =>
	about('appraisal.follow-up', ulid(at), { basis, action: 'coaching', step: what, reason, evidence: [], person: party });

beforeEach(async () => {
	db = new DeviceDb(`suggestions-${++n}`);
	// Results below, conduct met: Butuh Perbaikan.
	await db.records.bulkPut([testAppraisal({ kind: 'evaluation', seed: 2 }), testAppraisal({ kind: 'handover' })]);
});

describe('what is suggested after a period', () => {
	it('is coaching for a weak predicate, until it has its plan', async () => {
		const suggested = async () => (await loadSuggestions(db, period)).open.map(({ suggestion }) => suggestion.action);
		expect(await suggested()).toEqual(['coaching']);
		const parties = { employee: party, appraiser: party, superior: null };
		const draft = { ...blankCoaching('2026-11-24'), goal: 'tepat waktu' };
		await db.records.put(about('appraisal.coaching', ulid(), coachingBody(draft, basis[0]!, parties, 'reference.coaching-form:B.1.9')));
		expect(await suggested()).toEqual([]);
	});

	it('keeps what was declined to be read, beside what was decided', async () => {
		await db.records.put(step('declined', 1, 'sudah dibimbing'));
		const { open, decided } = await loadSuggestions(db, period);
		expect(open).toEqual([]);
		expect(decided.map(({ record, name }) => [name, record.body.step, record.body.reason])).toEqual([
			['P1', 'declined', 'sudah dibimbing'],
		]);
	});

	it('has an answer after its question, although the clock of the one who answered is behind', async () => {
		await db.records.bulkPut([step('proposed', 2_000_000), step('consented', 1_000_000)]);
		expect((await loadSuggestions(db, period)).open[0]?.last?.body.step).toBe('consented');
	});
});

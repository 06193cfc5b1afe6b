import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { testAppraisal } from '$lib/device/test-appraisal';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope } from '#shared/kernel/envelope';
import { evaluationChecks } from '#shared/appraisal/evaluation-checks';
import { anchorsByField } from '../draft/anchors';
import { maker, openWorld, person, rules, skp, who } from '../fixtures/appraisal-world';
import { beginEvaluation, evaluationDraft, type EvaluationDraft } from './evaluation-draft';
import { loadEvaluation } from './load-evaluation';
import { keepPrivateNote, privateNote } from './private-note';
import { copyRealisation, refreshFromSkp } from './refresh-from-skp';
import { NotAdmissible, submitEvaluation } from './submit-evaluation';

const of = { person: 'P1', unit: 'DUKCAPIL', period: '2026-TW3', rules, explain: [] as string[] };
const id = 'appraisal.evaluation:2026-TW3:P1';
const stored = { draft: id, begun: undefined };
const unstored = ({ base }: EvaluationDraft) => ({ builtOn: base?.edit ?? null });

async function begun(records: readonly Envelope[] = [skp()]) {
	const db = await openWorld(records);
	const room = (await loadEvaluation(db, who, 'P1', '2026-TW3'))!;
	return { db, room, draft: room.begun! };
}

function rated(draft: EvaluationDraft): EvaluationDraft {
	const reason = { evidence: [], feedback: [], reason: ' sesuai catatan ' };
	return {
		...draft,
		results: draft.results.map((result) => ({ ...result, realisation: ' 12 berkas ', evidence: [{ type: 'note', text: '  ' }] })),
		ratings: { results: { ...reason, value: 'above' }, conduct: { ...reason, value: 'below' } },
	};
}

describe('an evaluation', () => {
	it('begins with the results and expectations of the SKP and nothing that judges', async () => {
		const { draft } = await begun();
		expect(draft.results.map(({ key, plan, realisation, mark }) => [key, plan.slice(0, 7), realisation, mark])).toEqual([
			['R0', 'Laporan', '', null],
			['R1', 'Layanan', '', null],
			['R2', 'Rapat t', '', null],
			['R3', 'Arsip t', '', null],
		]);
		expect(draft.ratings.results.value).toBeNull();
		expect(draft).toMatchObject({
			start: '2026-07-01',
			end: '2026-09-30',
			parties: { employee: { name: 'Herti' }, appraiser: { name: 'Tiurma' } },
		});
		expect(evaluationDraft.parse(draft)).toEqual(draft);
	});

	it('lays the feedback of its days beside what it is about, and leaves out that of others', async () => {
		const { room } = await begun();
		const record = room.skp!.record;
		const choices = [
			{ id: 'appraisal.feedback:A', target: { type: 'result' as const, key: 'R1' }, within: true },
			{ id: 'appraisal.feedback:B', target: { type: 'result' as const, key: 'R1' }, within: false },
			{ id: 'appraisal.feedback:C', target: { type: 'value' as const, value: 'loyal' }, within: true },
		];
		const signing = { ...record.body.parties, employeePost: { kind: 'fungsional-keahlian', level: 'ahli-pertama' } } as const;
		const draft = beginEvaluation(record, { start: '2026-07-01', end: '2026-09-30' }, signing, choices, null);
		expect(draft.employeePost).toEqual(signing.employeePost);
		expect(draft.results.map(({ feedback }) => feedback)).toEqual([[], ['appraisal.feedback:A'], [], []]);
		expect(draft.ratings.conduct.feedback).toEqual(['appraisal.feedback:C']);
	});

	it('is refused without a rating, and the draft stays', async () => {
		const { db, draft } = await begun();
		await db.drafts.put({ id, kind: appraisalEvaluation.kind, value: draft, savedAt: '' });
		await expect(submitEvaluation(db, maker, of, draft, stored)).rejects.toBeInstanceOf(NotAdmissible);
		expect(await db.drafts.count()).toBe(1);
		expect(await db.outbox.count()).toBe(0);
	});

	it('becomes one record with the predicate of the matrix, trimmed, without empty evidence, and the draft goes', async () => {
		const { db, draft } = await begun();
		await db.drafts.put({ id, kind: appraisalEvaluation.kind, value: draft, savedAt: '' });
		const complete = rated(draft);
		const taps = await Promise.all([submitEvaluation(db, maker, of, complete, stored), submitEvaluation(db, maker, of, complete, stored)]);
		expect(taps.flat()).toEqual([id]);
		expect(await db.drafts.count()).toBe(0);
		const row = (await db.outbox.get(id))!;
		const read = readRecord(appraisalEvaluation, row.record);
		expect(read.ok && read.record).toMatchObject({
			unit: 'DUKCAPIL',
			period: '2026-TW3',
			subject: 'P1',
			body: {
				rules: rules._id,
				predicate: 'poor',
				results: [{ realisation: '12 berkas', evidence: [] }, {}, {}, {}],
				ratings: { results: { value: 'above', reason: 'sesuai catatan' } },
			},
		});
		expect(row.record).not.toHaveProperty('_rev');
		expect(await db.outbox.count()).toBe(1);
	});

	it('keeps the reason of a contradiction only as long as the contradiction stands', async () => {
		const { db, draft } = await begun();
		const kept = { 'main-below-but-above': 'disepakati', 'few-above-but-above': 'dulu' };
		await submitEvaluation(db, maker, { ...of, explain: ['main-below-but-above'] }, { ...rated(draft), kept }, unstored(draft));
		const { body } = (await db.outbox.get(id))!.record;
		expect((body as AppraisalEvaluation).kept).toEqual([{ code: 'main-below-but-above', reason: 'disepakati' }]);
	});
});

describe('an evaluation that came back', () => {
	const edit = ulid(50);
	const sent = testAppraisal({ kind: 'evaluation', edit });
	const returned = testAppraisal({ kind: 'review', edit, verdict: 'returned' });
	const review = {
		...returned,
		body: { ...(returned.body as object), anchors: [{ path: 'body.results.2.realisation', reason: 'Sebut jumlahnya' }] },
	};

	it('opens with what was sent, is sent as a new edit on the revision it was begun from, under its own unit', async () => {
		const moved = person('P1', 'Herti');
		(moved.body as { unit: string }).unit = 'DPMPTSP';
		const { db, room, draft } = await begun([skp(), sent, review, moved]);
		expect(room.state).toMatchObject({ review: 'returned', locked: false });
		expect(draft.results[2]!.realisation).toBe('Selesai seluruhnya, bukti di tautan');
		await submitEvaluation(db, maker, { ...of, unit: 'DPMPTSP' }, draft, unstored(draft));
		const { record } = (await db.outbox.get(id))!;
		expect(record).toMatchObject({ _rev: sent._rev, unit: 'DUKCAPIL' });
		expect(record.edit).not.toBe(sent.edit);
	});

	it('names who appraises now when it was written by who did before, and leaves the rest as it was', async () => {
		const before = testAppraisal({ kind: 'evaluation' });
		const { draft } = await begun([skp(), before]);
		const { parties } = before.body as AppraisalEvaluation;
		expect(parties.appraiser.person).not.toBe(who.person);
		expect(draft.parties).toMatchObject({ appraiser: { person: who.person, name: 'Tiurma' }, employee: { name: 'Herti' } });
		expect(draft.results).toEqual((before.body as AppraisalEvaluation).results);
	});

	it('has HR’s reason at the field, by the key of the result', async () => {
		const { room } = await begun([skp(), sent, review]);
		const anchors = anchorsByField(room.state.reviewed!.body, room.state.evaluation!.body);
		expect([...anchors]).toEqual([['results.R2.realisation', 'Sebut jumlahnya']]);
	});

	it('is not overwritten unseen when another tablet sent one meanwhile: it goes on the old revision, for a person to choose', async () => {
		const { db, draft } = await begun([skp(), sent, review]);
		const other = { ...sent, _rev: '2-0123456789abcdef0123456789abcdef', edit: ulid(60) };
		await db.records.put(other);
		await db.drafts.put({ id, kind: appraisalEvaluation.kind, value: draft, savedAt: '' });
		await submitEvaluation(db, maker, of, draft, stored);
		expect((await db.outbox.get(id))!.record._rev).toBe(sent._rev);
	});

	it('is locked once handed over, whoever filled it in before', async () => {
		const { db, draft } = await begun([skp(), sent]);
		await db.records.put(testAppraisal({ kind: 'handover', edit }));
		expect((await loadEvaluation(db, who, 'P1', '2026-TW3'))!.state.locked).toBe(true);
		await expect(submitEvaluation(db, maker, of, draft, unstored(draft))).rejects.toMatchObject({ refusal: { code: 'handed_over' } });
	});
});

describe('the SKP behind an evaluation', () => {
	it('is taken over anew without touching what was written; a result that is gone stays while something was written to it', async () => {
		const { room, draft } = await begun();
		const record = structuredClone(room.skp!.record);
		record.edit = ulid(70);
		record.body.results = [
			{ ...record.body.results[1]!, plan: 'Layanan baru' },
			{ ...record.body.results[0]!, key: 'R9', plan: 'Hasil baru' },
		];
		const written = {
			...draft,
			results: draft.results.map((one) => (one.key === 'R1' || one.key === 'R3' ? { ...one, realisation: one.key } : one)),
		};
		const next = refreshFromSkp(written, record);
		expect(next.results.map(({ key, plan, realisation }) => [key, plan.slice(0, 12), realisation])).toEqual([
			['R1', 'Layanan baru', 'R1'],
			['R9', 'Hasil baru', ''],
			['R3', 'Arsip tersel', 'R3'],
		]);
		expect(next.skpEdit).toBe(record.edit);
	});

	it('gives the realisasi of an earlier period where none is written yet', async () => {
		const { draft } = await begun();
		const earlier = testAppraisal({ kind: 'evaluation' }).body as AppraisalEvaluation;
		const own = { ...draft, results: draft.results.map((one, index) => (index === 0 ? { ...one, realisation: 'sendiri' } : one)) };
		const { draft: next, copied } = copyRealisation(own, earlier);
		expect(copied).toBe(3);
		expect(next.results.map(({ realisation }) => realisation.slice(0, 7))).toEqual(['sendiri', 'Selesai', 'Selesai', 'Selesai']);
	});
});

it('checks the draft as it stands', async () => {
	const { draft } = await begun();
	expect(
		evaluationChecks(draft)
			.filter(({ severity }) => severity === 'blocks')
			.map(({ code }) => code),
	).toEqual(['rating-missing', 'rating-missing', 'main-realisation-empty']);
});

it('keeps the private note on the device and out of every record', async () => {
	const { db, draft } = await begun();
	await keepPrivateNote(db, 'P1', '2026-TW3', 'rahasia penilai');
	await submitEvaluation(db, maker, of, rated(draft), unstored(draft));
	expect(await privateNote(db, 'P1', '2026-TW3')).toBe('rahasia penilai');
	expect(JSON.stringify(await db.outbox.toArray())).not.toContain('rahasia penilai');
	await keepPrivateNote(db, 'P1', '2026-TW3', '');
	expect(await db.settings.count()).toBe(0);
});

import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { RecordOf } from '#shared/kernel/envelope';
import { forEdit, type HandoverDraft } from './handover-draft';
import { EvaluationChanged, submitHandover } from './submit-handover';

const maker = { account: 'penilai', device: 'tablet-1' };
const [first, second] = [ulid(1), ulid(2)];
const evaluation = (edit: string) => testAppraisal({ kind: 'evaluation', edit }) as RecordOf<AppraisalEvaluation>;
const signature = { width: 10, height: 10, paths: ['M1 2L3 4'] };
const signed = (edit: string | null): HandoverDraft => ({
	stage: 'employee',
	edit,
	read: true,
	signature,
	appraiserSignature: null,
	reason: '',
	witness: { name: '', post: '', signature: null },
});

async function open(edit: string) {
	const db = new DeviceDb(`handover-${ulid().toLowerCase()}`);
	await db.records.put(evaluation(edit));
	return db;
}

it('hands over the edit that was signed', async () => {
	const db = await open(first);
	const now = new Date('2026-10-06T03:00:00Z');
	expect(await submitHandover(db, maker, evaluation(first), 'drawn', forEdit(signed(null), first), now)).toHaveLength(1);
	const [row] = await db.outbox.toArray();
	expect(row?.record.body).toMatchObject({ edit: first, how: 'drawn', signature });
	expect(Date.parse(row!.record.at)).toBe(now.getTime());
	expect(await submitHandover(db, maker, evaluation(first), 'drawn', signed(first), now)).toEqual([]);
});

it.each([
	['the signature is of another edit', second, evaluation(second), signed(first)],
	['the device holds another edit by now', second, evaluation(first), signed(first)],
])('hands nothing over when %s', async (_, held, shown, draft) => {
	const db = await open(held);
	await expect(submitHandover(db, maker, shown, 'drawn', draft)).rejects.toThrow(EvaluationChanged);
	expect(await db.outbox.count()).toBe(0);
});

it('takes ticks and signatures for another edit out, and leaves words and the step', () => {
	const draft = { ...signed(first), reason: 'Tidak setuju', witness: { name: 'Binsar', post: 'Lurah', signature } };
	expect(forEdit(draft, first)).toBe(draft);
	expect(forEdit(draft, second)).toEqual({
		...draft,
		edit: null,
		read: false,
		signature: null,
		witness: { ...draft.witness, signature: null },
	});
});

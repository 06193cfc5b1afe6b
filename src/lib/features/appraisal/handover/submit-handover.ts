import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalHandover, type AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { RecordOf } from '#shared/kernel/envelope';
import { documentId } from '#shared/document-id';
import type { HandoverDraft } from './handover-draft';

/** How it was received; `refused` before a witness. */
export type Receipt = 'own-account' | 'drawn' | 'pin' | 'refused';

/** What is still missing before it can be recorded. */
export type Missing = 'read' | 'signature' | 'witness-name' | 'witness-post' | 'witness-signature';

/** What is missing for this kind of receipt, in the order of the form. */
export function missingFor(receipt: Receipt, draft: HandoverDraft): Missing[] {
	if (receipt === 'refused') {
		const { name, post, signature } = draft.witness;
		return [
			...(name.trim() ? [] : (['witness-name'] as const)),
			...(post.trim() ? [] : (['witness-post'] as const)),
			...(signature ? [] : (['witness-signature'] as const)),
		];
	}
	return [...(draft.read ? [] : (['read'] as const)), ...(receipt === 'drawn' && !draft.signature ? (['signature'] as const) : [])];
}

/** The body a complete draft becomes: about one edit of the evaluation, which is locked from then on. */
export function handoverBody(evaluation: RecordOf<AppraisalEvaluation>, receipt: Receipt, draft: HandoverDraft): AppraisalHandover {
	const base = { evaluation: evaluation._id, edit: evaluation.edit };
	const appraiserSignature = draft.appraiserSignature && { appraiserSignature: draft.appraiserSignature };
	if (receipt !== 'refused') {
		const signature = draft.signature && receipt !== 'pin' && { signature: draft.signature };
		return { ...base, outcome: 'received', how: receipt, ...signature, ...appraiserSignature };
	}
	const { name, post, signature } = draft.witness;
	const reason = draft.reason.trim();
	return {
		...base,
		outcome: 'refused',
		how: 'witnessed',
		...appraiserSignature,
		witness: { name: name.trim(), post: post.trim(), ...(signature && { signature }) },
		...(reason && { reason }),
	};
}

/** The evaluation is not the one any more that was read and signed: it changed in another tab, or by what the office sent. */
export class EvaluationChanged extends Error {
	override name = 'EvaluationChanged';
}

/**
 * Records the handing over and takes its draft out, in one transaction. Gives the ids submitted: none when it had been recorded before, there is
 * one per evaluation. Throws `EvaluationChanged`, or what IndexedDB throws; the draft is then still there.
 */
export async function submitHandover(
	db: DeviceDb,
	maker: Maker,
	evaluation: RecordOf<AppraisalEvaluation>,
	receipt: Receipt,
	draft: HandoverDraft,
	now = new Date(),
): Promise<string[]> {
	const person = evaluation.subject!;
	const id = documentId('appraisal.handover', evaluation.period, person);
	const { kind, v } = appraisalHandover;
	return submitRecords(db, { builtOn: null, drafts: [id] }, async (held) => {
		if (await held(id)) return [];
		if (draft.edit !== evaluation.edit || (await held(evaluation._id))?.edit !== evaluation.edit) throw new EvaluationChanged();
		const { unit, period } = evaluation;
		const body = handoverBody(evaluation, receipt, draft);
		return [newRecord(maker, { _id: id, kind, v, unit, period, subject: person, body }, now)];
	});
}

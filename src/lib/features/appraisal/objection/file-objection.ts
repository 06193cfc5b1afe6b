import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import type { RecordOf } from '#shared/kernel/envelope';
import { evidence } from '#shared/kernel/evidence';
import { z } from '#shared/kernel/zod';
import { documentId } from '#shared/document-id';

/** An objection as it stands in the form; rows of evidence may be empty. */
export const objectionDraft = z.object({
	reasons: z.string(),
	/** The day it was handed in on paper; empty while none is chosen. */
	filedOn: z._default(z.string(), ''),
	evidence: z.array(z.object({ ...evidence.shape, text: z.string() })),
});
export type ObjectionDraft = z.infer<typeof objectionDraft>;

/**
 * Files an objection to an evaluation that was handed over; its draft goes out in the same transaction. The day on
 * paper is the day of filing, else the device's time of this moment. Gives the ids submitted: none when one had been filed before, an evaluation is objected to once.
 */
export async function fileObjection(
	db: DeviceDb,
	maker: Maker,
	evaluation: RecordOf<AppraisalEvaluation>,
	draft: ObjectionDraft,
	onBehalf: boolean,
	draftId: string,
	now = new Date(),
): Promise<string[]> {
	const { period, unit, edit } = evaluation;
	const subject = evaluation.subject!;
	const _id = documentId('appraisal.objection', period, subject);
	const { kind, v } = appraisalObjection;
	const body = {
		evaluation: evaluation._id,
		edit,
		reasons: draft.reasons.trim(),
		evidence: draft.evidence.filter(({ text }) => text.trim() !== ''),
		...(onBehalf && { onBehalf, filedOn: draft.filedOn }),
	};
	const record = newRecord(maker, { _id, kind, v, unit, period, subject, body }, now);
	return submitRecords(db, { builtOn: null, drafts: [draftId] }, [record]);
}

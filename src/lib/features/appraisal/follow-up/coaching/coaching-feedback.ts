import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin } from '$lib/device/outbox/submit-record';
import type { AppraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import { appraisalCoachingFeedback, type AppraisalCoachingFeedback } from '#shared/appraisal/kinds/appraisal-coaching-feedback';
import type { RecordOf } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';

/** The employee's words on the bimbingan as they stand in the form. */
export const coachingFeedbackDraft = z.object({ answers: z.record(z.string(), z.int()), note: z.string() });
export type CoachingFeedbackDraft = z.infer<typeof coachingFeedbackDraft>;

/** Hands in Format B.1.8 on a plan, `form` being the id of the questions; its draft goes out in the same transaction. Gives the ids submitted. */
export function giveCoachingFeedback(
	db: DeviceDb,
	maker: Maker,
	plan: RecordOf<AppraisalCoaching>,
	form: string,
	draft: CoachingFeedbackDraft,
	origin: DraftOrigin,
): Promise<string[]> {
	const { kind, v } = appraisalCoachingFeedback;
	const { unit, period, subject } = plan;
	const body: AppraisalCoachingFeedback = { coaching: plan._id, form, answers: draft.answers, note: draft.note.trim() };
	return submitRecords(db, origin, [newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, unit, period, subject: subject!, body })]);
}

import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin } from '$lib/device/outbox/submit-record';
import { appraisalFeedback, type AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { resultKey } from '#shared/appraisal/kinds/appraisal-skp';
import { conductValue } from '#shared/appraisal/appraisal-words';
import { evidence } from '#shared/kernel/evidence';
import type { Party } from '#shared/appraisal/party';
import { z } from '#shared/kernel/zod';

export const feedbackDraft = z.strictObject({
	form: z.literal(1),
	/** `null` until one is tapped. */
	target: z.nullable(
		z.discriminatedUnion('type', [
			z.strictObject({ type: z.literal('result'), key: resultKey, plan: z.string() }),
			z.strictObject({ type: z.literal('value'), value: conductValue }),
			z.strictObject({ type: z.literal('general') }),
		]),
	),
	text: z.string(),
	evidence: z.array(z.strictObject({ type: evidence.shape.type, text: z.string(), label: z.optional(z.string()) })),
});
export type FeedbackDraft = z.infer<typeof feedbackDraft>;

export const emptyFeedback: FeedbackDraft = { form: 1, target: null, text: '', evidence: [] };

/** Where feedback begun for a person waits: one a person, so that words meant for one never land at another. */
export function feedbackDraftId(person: string): string {
	return `${appraisalFeedback.kind}:draft:${person}`;
}

/** What still keeps it from being given. */
export function missingInFeedback({ target, text }: FeedbackDraft): ('target' | 'text')[] {
	return [...(target ? [] : (['target'] as const)), ...(text.trim() ? [] : (['text'] as const))];
}

/** Of whom, when and by whom. */
export interface FeedbackOf {
	person: string;
	unit: string;
	year: string;
	giver: Party;
	role: AppraisalFeedback['role'];
}

/** Gives complete feedback: from now on it stands, a correction is a new entry. Gives the ids submitted; throws what `submitRecords` throws. */
export function giveFeedback(db: DeviceDb, maker: Maker, of: FeedbackOf, draft: FeedbackDraft, origin: DraftOrigin) {
	const { kind, v } = appraisalFeedback;
	const { person, unit, year, giver, role } = of;
	const { target } = draft;
	if (!target) throw new Error('feedback needs to say what it is about');
	const body: AppraisalFeedback = {
		target: target.type === 'result' ? { ...target, plan: target.plan.slice(0, 2000) } : target,
		text: draft.text.trim(),
		evidence: draft.evidence.filter(({ text }) => text.trim() !== ''),
		giver,
		role,
	};
	return submitRecords(db, origin, [newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, unit, period: year, subject: person, body })]);
}

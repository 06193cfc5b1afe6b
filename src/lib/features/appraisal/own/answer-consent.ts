import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { appraisalFollowUp, type AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import type { Party } from '#shared/appraisal/party';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { recordsOf } from '#shared/kernel/records-of';

/** What an employee says to being a role model. */
export interface ConsentAnswer {
	step: 'consented' | 'withheld';
	reason: string;
	person: Party;
}

/** Answers a question about being a role model, once. Gives the ids submitted: none when it was answered before. */
export function answerConsent(db: DeviceDb, maker: Maker, question: RecordOf<AppraisalFollowUp>, answer: ConsentAnswer): Promise<string[]> {
	const { kind, v } = appraisalFollowUp;
	const { unit, period, subject, body: asked } = question;
	const body: AppraisalFollowUp = { basis: asked.basis, action: 'role-model', evidence: [], ...answer };
	const unless = (standing: readonly Envelope[]) =>
		recordsOf(standing, appraisalFollowUp).some(
			({ body: { action, step, basis } }) =>
				action === 'role-model' && (step === 'consented' || step === 'withheld') && basis.at(-1) === asked.basis.at(-1),
		);
	return submitRecords(db, { unless }, [
		newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, unit, period, ...(subject && { subject }), body }),
	]);
}

import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { appraisalHearing, type AppraisalHearing } from '#shared/appraisal/kinds/appraisal-hearing';
import type { AppraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import type { RecordOf } from '#shared/kernel/envelope';

/** Adds a step to the examination of an objection; its draft goes out in the same transaction. */
export async function hear(
	db: DeviceDb,
	maker: Maker,
	objection: RecordOf<AppraisalObjection>,
	said: Omit<AppraisalHearing, 'objection'>,
	draftId: string,
): Promise<void> {
	const { kind, v } = appraisalHearing;
	const { unit, period, subject } = objection;
	const body = {
		...said,
		objection: objection._id,
		text: said.text.trim(),
		evidence: said.evidence.filter(({ text }) => text.trim() !== ''),
	};
	await submitRecords(db, [newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, unit, period, subject: subject!, body })], [draftId]);
}

import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { appraisalHearing, type AppraisalHearing } from '#shared/appraisal/kinds/appraisal-hearing';
import type { AppraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { recordsOf } from '#shared/kernel/records-of';

/** Adds a step to the examination of an objection, once from each side; its draft goes out with it. Gives the ids submitted, see `submitRecords`. */
export async function hear(
	db: DeviceDb,
	maker: Maker,
	objection: RecordOf<AppraisalObjection>,
	said: Omit<AppraisalHearing, 'objection'>,
	draftId: string,
): Promise<string[]> {
	const { kind, v } = appraisalHearing;
	const { unit, period, subject } = objection;
	const body = {
		...said,
		objection: objection._id,
		text: said.text.trim(),
		evidence: said.evidence.filter(({ text }) => text.trim() !== ''),
	};
	const record = newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, unit, period, subject: subject!, body });
	const unless = (standing: readonly Envelope[]) =>
		recordsOf(standing, appraisalHearing).some(
			({ by, body: { objection: of, step, from } }) =>
				by === maker.account && of === objection._id && step === said.step && from === said.from,
		);
	return submitRecords(db, { unless, drafts: [draftId] }, [record]);
}

import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { recordsOf } from '#shared/kernel/records-of';

/** Whether the same account has said the same of the same edit; for `submitRecords`. */
export function saidBefore(standing: readonly Envelope[], made: Envelope): boolean {
	const [{ body }] = recordsOf([made], appraisalAcknowledgement) as [RecordOf<AppraisalAcknowledgement>];
	return recordsOf(standing, appraisalAcknowledgement).some(
		(before) => before.by === made.by && before.body.of === body.of && before.body.edit === body.edit && before.body.act === body.act,
	);
}

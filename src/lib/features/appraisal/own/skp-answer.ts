import type { RecordView } from '$lib/device/records/read-records';
import type { AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';

/** What the employee said to the SKP as it stands; an answer to an earlier edit does not count for a later one. */
export type SkpAnswer =
	| { said: 'nothing' }
	| { said: 'agreed' | 'change-asked'; answer: RecordOf<AppraisalAcknowledgement>; state: RecordView<unknown>['state'] };

/** The newest answer of the employee to the newest edit of an SKP. */
export function skpAnswer(skp: RecordOf<AppraisalSkp>, acknowledgements: readonly RecordView<AppraisalAcknowledgement>[]): SkpAnswer {
	const answers = acknowledgements.filter(({ record: { body } }) => body.of === skp._id && body.edit === skp.edit && body.act !== 'read');
	const newest = answers.sort((a, b) => a.record.edit.localeCompare(b.record.edit)).at(-1);
	if (!newest) return { said: 'nothing' };
	const { record: answer, state } = newest;
	return { said: answer.body.act as 'agreed' | 'change-asked', answer, state };
}

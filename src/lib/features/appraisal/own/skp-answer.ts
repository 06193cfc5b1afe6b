import type { AboutView } from '$lib/device/records/read-about';
import type { AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import { skpCase } from '#shared/appraisal/skp-case';

/** What the employee said to the SKP as it stands; an answer to an earlier edit does not count for a later one. */
export type SkpAnswer =
	{ said: 'nothing' } | { said: 'agreed' | 'change-asked'; answer: RecordOf<AppraisalAcknowledgement>; state: AboutView['state'] };

/** The newest answer of the employee to the newest edit of an SKP, among everything about the employee. */
export function skpAnswer(skp: RecordOf<AppraisalSkp>, all: readonly AboutView[]): SkpAnswer {
	const ofYear = all.filter(({ record }) => record.period === skp.period);
	const { answer, agreed } = skpCase(ofYear.map(({ record }) => record));
	if (!answer) return { said: 'nothing' };
	const state = ofYear.find(({ record }) => record._id === answer._id)?.state ?? 'sent';
	return { said: agreed ? 'agreed' : 'change-asked', answer, state };
}

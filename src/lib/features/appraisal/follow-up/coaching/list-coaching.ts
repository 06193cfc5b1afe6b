import type { DeviceDb } from '$lib/device/db';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readOne, readRecords, type RecordView } from '$lib/device/records/read-records';
import { appraisalCoaching, type AppraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import { appraisalCoachingFeedback, type AppraisalCoachingFeedback } from '#shared/appraisal/kinds/appraisal-coaching-feedback';
import { referenceCoachingForm, type ReferenceCoachingForm } from '#shared/appraisal/kinds/reference-coaching-form';
import type { Session } from '#shared/kernel/session';

/** What somebody who appraises, stands above, or works at HR sees of bimbingan kinerja; their own excepted. */
export interface CoachingList {
	/** Open plans first, earliest end first. */
	plans: RecordView<AppraisalCoaching>[];
	/** Format B.1.8 answers, newest first, with the employee's name; for the superior and HR. */
	answers: { answer: RecordView<AppraisalCoachingFeedback>; name: string }[];
	form: ReferenceCoachingForm | null;
}

/** For `live(() => …)`. */
export async function listCoaching(db: DeviceDb, who: Session): Promise<CoachingList> {
	const others = ({ record }: { record: { subject?: string } }) => record.subject !== undefined && record.subject !== who.person;
	const plans = (await readRecords(db, appraisalCoaching)).rows.filter(others);
	const answers = (await readRecords(db, appraisalCoachingFeedback)).rows.filter(others).reverse();
	const form = await readOne(db, referenceCoachingForm, `${referenceCoachingForm.kind}:B.1.8`);
	const order = ({ record: { body } }: RecordView<AppraisalCoaching>) => (body.state === 'open' ? '0' : '1') + body.end;
	return {
		plans: plans.sort((a, b) => order(a).localeCompare(order(b))),
		answers: await Promise.all(
			answers.map(async (answer) => ({ answer, name: (await personOf(db, answer.record.subject!))?.body.name ?? answer.record.subject! })),
		),
		form: form?.record.body ?? null,
	};
}

/** The next follow-up of a plan that was not held yet; `null` when both were, or the plan is closed. */
export function nextFollowUp({ state, followUps }: AppraisalCoaching): string | null {
	return state === 'closed' ? null : (followUps.find(({ done }) => done === null)?.due ?? null);
}

import type { DeviceDb } from '$lib/device/db';
import { partyOf, ownParty } from '$lib/features/appraisal/data/parties';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readOne, readRecords, type RecordView } from '$lib/device/records/read-records';
import { appraisalCoaching, type AppraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import { appraisalCoachingFeedback, type AppraisalCoachingFeedback } from '#shared/appraisal/kinds/appraisal-coaching-feedback';
import { appraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { Parties } from '#shared/appraisal/party';
import { referenceCoachingForm, type ReferenceCoachingForm } from '#shared/appraisal/kinds/reference-coaching-form';
import { documentId } from '#shared/document-id';

/** Whom a new plan is for, from the evaluation that gave the occasion when there is one. */
export interface NewPlan {
	person: string;
	period: string;
	unit: string;
	evaluation: string | null;
	parties: Parties;
}

/** The forms of bimbingan kinerja as HR keeps them; `null` before the first pull. */
export interface CoachingForms {
	feedback: { id: string; body: ReferenceCoachingForm } | null;
	competency: { id: string; body: ReferenceCoachingForm } | null;
}

/** A plan by its record id, with the B.1.8 answers this person may see. For `live(() => …)`. */
export async function loadCoaching(
	db: DeviceDb,
	id: string,
): Promise<{ plan: RecordView<AppraisalCoaching> | null; answers: RecordView<AppraisalCoachingFeedback>[]; forms: CoachingForms }> {
	const { rows } = await readRecords(db, appraisalCoachingFeedback);
	return {
		plan: await readOne(db, appraisalCoaching, id),
		answers: rows.filter(({ record }) => record.body.coaching === id),
		forms: { feedback: await formOf(db, 'B.1.8'), competency: await formOf(db, 'B.1.9') },
	};
}

async function formOf(db: DeviceDb, name: string): Promise<CoachingForms['feedback']> {
	const id = `${referenceCoachingForm.kind}:${name}`;
	const found = await readOne(db, referenceCoachingForm, id);
	return found && { id, body: found.record.body };
}

/** What a new plan for a person begins with; `null` when this device does not know the person. */
export async function newPlan(
	db: DeviceDb,
	who: { person?: string; name: string },
	person: string,
	period: string,
): Promise<NewPlan | null> {
	const evaluation = await readOne(db, appraisalEvaluation, documentId('appraisal.evaluation', period, person));
	if (evaluation) {
		const { _id, unit, body } = evaluation.record;
		return { person, period, unit, evaluation: _id, parties: body.parties };
	}
	const [known, employee] = [await personOf(db, person), await partyOf(db, person)];
	if (!known || !employee) return null;
	const superior = known.body.lines.at(-1)?.superior;
	const parties = { employee, appraiser: await ownParty(db, who), superior: superior ? await partyOf(db, superior) : null };
	return { person, period, unit: known.body.unit, evaluation: null, parties };
}

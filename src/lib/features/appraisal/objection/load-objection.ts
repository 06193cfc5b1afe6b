import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { loadCase } from '$lib/features/appraisal/data/load-case';
import { namedFeedback } from '$lib/features/appraisal/data/named-feedback';
import { person as personOf } from '$lib/features/personnel/data/person';
import type { RecordView } from '$lib/device/records/read-records';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { RecordOf } from '#shared/kernel/envelope';
import { appraisalHearing, type AppraisalHearing } from '#shared/appraisal/kinds/appraisal-hearing';
import { appraisalObjection, type AppraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { CaseState } from '#shared/appraisal/appraisal-case';

/** An objection with everything it stands on, as far as this device has it. */
export interface ObjectionCase {
	period: string;
	person: string;
	/** Name as printed; the person's id where this device does not know them. */
	name: string;
	/** Unit of the records; `null` when there is none. */
	unit: string | null;
	state: CaseState;
	/** The objection with its state on the road. */
	objection: RecordView<AppraisalObjection> | null;
	hearings: RecordView<AppraisalHearing>[];
	/** The rules the evaluation names. */
	rules: ReferenceAppraisalRules | null;
	/** The feedback entries the evaluation names. */
	feedback: RecordOf<AppraisalFeedback>[];
	/** Last day for filing; `null` before the handover. */
	deadline: string | null;
	/** Filed after the last day, by the day on paper, else by the device's time put right. */
	late: boolean;
	/** Filed in time, and in the office only after the last day. */
	arrivedLate: boolean;
}

/** Loads one case. For `live(() => …)`. */
export async function loadObjection(db: DeviceDb, period: string, person: string): Promise<ObjectionCase> {
	const { views, state, rules } = await loadCase(db, person, period);
	const objection = ofKind(views, appraisalObjection)[0] ?? null;
	return {
		period,
		person,
		name: state.evaluation?.body.parties.employee.name ?? (await personOf(db, person))?.body.name ?? person,
		unit: views[0]?.record.unit ?? null,
		state,
		objection,
		hearings: ofKind(views, appraisalHearing),
		rules: rules?.body ?? null,
		feedback: state.evaluation ? await namedFeedback(db, state.evaluation.body) : [],
		deadline: state.deadline?.lastDay ?? null,
		late: state.attention.includes('objection-late'),
		arrivedLate: state.attention.includes('objection-arrived-late'),
	};
}

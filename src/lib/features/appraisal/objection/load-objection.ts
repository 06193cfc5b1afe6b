import { officeToday } from '$lib/device/office-today';
import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { namedFeedback } from '$lib/features/appraisal/data/named-feedback';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readAbout } from '$lib/device/records/read-about';
import type { RecordView } from '$lib/device/records/read-records';
import { appraisalRules } from '$lib/device/records/reference';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { RecordOf } from '#shared/kernel/envelope';
import { appraisalHearing, type AppraisalHearing } from '#shared/appraisal/kinds/appraisal-hearing';
import { appraisalObjection, type AppraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { foldCase, type CaseState } from '#shared/appraisal/appraisal-case';
import { objectionDeadline } from '#shared/appraisal/objection-deadline';
import { usualObjection } from '#shared/appraisal/usual-objection';

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
	/** The rules the evaluation names, else today's. */
	rules: ReferenceAppraisalRules | null;
	/** The feedback entries the evaluation names. */
	feedback: RecordOf<AppraisalFeedback>[];
	/** Last day for filing; `null` before the handover. */
	deadline: string | null;
	/** Filed after that day, by the device's time. */
	late: boolean;
}

/** Folds one case. For `live(() => …)`. */
export async function loadObjection(db: DeviceDb, period: string, person: string, today = officeToday()): Promise<ObjectionCase> {
	const views = await readAbout(db, person, period);
	const current = (await appraisalRules(db, { day: today }))?.body ?? null;
	const records = views.map(({ record }) => record);
	const clock = current?.objection ?? usualObjection;
	const state = foldCase(records, { objection: clock });
	const rules = state.evaluation ? ((await appraisalRules(db, { id: state.evaluation.body.rules }))?.body ?? current) : current;
	const objection = ofKind(views, appraisalObjection)[0] ?? null;
	const deadline = state.handover ? objectionDeadline(state.handover, rules?.objection ?? clock).lastDay : null;
	return {
		period,
		person,
		name: state.evaluation?.body.parties.employee.name ?? (await personOf(db, person))?.body.name ?? person,
		unit: records[0]?.unit ?? null,
		state,
		objection,
		hearings: ofKind(views, appraisalHearing),
		rules,
		feedback: state.evaluation ? await namedFeedback(db, state.evaluation.body) : [],
		deadline,
		late: state.attention.includes('objection-late'),
	};
}

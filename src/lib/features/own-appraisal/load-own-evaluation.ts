import type { DeviceDb } from '$lib/device/db';
import { namedFeedback } from '$lib/device/records/named-feedback';
import { readAbout } from '$lib/device/records/read-about';
import { appraisalRules } from '$lib/device/records/reference';
import type { AppraisalFeedback } from '#shared/records/appraisal-feedback';
import type { RecordOf } from '#shared/records/envelope';
import type { ReferenceAppraisalRules } from '#shared/records/reference-appraisal-rules';
import { foldCase, type CaseState } from '#shared/rules/appraisal-case';
import { usualObjection } from '#shared/rules/usual-objection';

/** One own evaluation with its case folded, the rules and the feedback it names; `null` when this device has not got them for the period. */
export async function loadOwnEvaluation(
	db: DeviceDb,
	person: string,
	period: string,
): Promise<{ state: CaseState; rules: ReferenceAppraisalRules; feedback: RecordOf<AppraisalFeedback>[] } | null> {
	const records = (await readAbout(db, person, period)).map(({ record }) => record);
	const state = foldCase(records, { objection: usualObjection });
	const rules = state.evaluation && (await appraisalRules(db, { id: state.evaluation.body.rules }));
	if (!state.evaluation || !rules) return null;
	return { state, rules: rules.body, feedback: await namedFeedback(db, state.evaluation.body) };
}

import type { DeviceDb } from '$lib/device/db';
import { loadCase } from '$lib/features/appraisal/data/load-case';
import { namedFeedback } from '$lib/features/appraisal/data/named-feedback';
import type { RecordView } from '$lib/device/records/read-records';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { CaseState } from '#shared/appraisal/appraisal-case';

/** An own evaluation as this device has it. */
export interface OwnEvaluation {
	state: CaseState;
	rules: ReferenceAppraisalRules;
	/** The feedback entries it names. */
	feedback: RecordOf<AppraisalFeedback>[];
	/** How far the receipt has come on the road; `null` before it. */
	receipt: RecordView<unknown>['state'] | null;
}

/** One own evaluation with its case folded; `null` when this device has not got it, or not the rules it names. For `live(() => …)`. */
export async function loadOwnEvaluation(db: DeviceDb, person: string, period: string): Promise<OwnEvaluation | null> {
	const { views, state, rules } = await loadCase(db, person, period);
	if (!state.evaluation || !rules) return null;
	const receipt = views.find(({ record }) => record._id === state.handover?._id)?.state ?? null;
	return { state, rules: rules.body, feedback: await namedFeedback(db, state.evaluation.body), receipt };
}

import type { DeviceDb } from '$lib/device/db';
import { loadCase } from '$lib/features/appraisal/data/load-case';
import { holdsSigningPin } from '$lib/features/appraisal/data/signing-pin';
import { namedFeedback } from '$lib/features/appraisal/data/named-feedback';
import { ofKind } from '$lib/device/records/of-kind';
import type { RecordView } from '$lib/device/records/read-records';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalHandover, type AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';

/** What a handing over needs, as this device has it. */
export interface HandoverCase {
	evaluation: RecordView<AppraisalEvaluation>;
	/** The handing over, once it has happened. */
	handover: RecordView<AppraisalHandover> | null;
	/** Last day for an objection, once it has happened. */
	deadline: string | null;
	/** The rules the evaluation names. */
	rules: ReferenceAppraisalRules;
	/** The feedback entries it names. */
	feedback: RecordOf<AppraisalFeedback>[];
	/** The employee's signing PIN is known here. */
	pin: boolean;
}

/** `null` when this device has no evaluation of the person in that period, or not the rules it names. For `live(() => …)`. */
export async function loadHandover(db: DeviceDb, period: string, person: string): Promise<HandoverCase | null> {
	const { views, state, rules } = await loadCase(db, person, period);
	const evaluation = ofKind(views, appraisalEvaluation)[0];
	if (!evaluation || !rules) return null;
	return {
		evaluation,
		handover: ofKind(views, appraisalHandover)[0] ?? null,
		deadline: state.deadline?.lastDay ?? null,
		rules: rules.body,
		feedback: await namedFeedback(db, evaluation.record.body),
		pin: await holdsSigningPin(db, person),
	};
}

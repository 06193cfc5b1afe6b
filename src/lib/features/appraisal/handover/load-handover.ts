import type { DeviceDb } from '$lib/device/db';
import { holdsSigningPin } from '$lib/features/appraisal/data/signing-pin';
import { namedFeedback } from '$lib/features/appraisal/data/named-feedback';
import { readOne, type RecordView } from '$lib/device/records/read-records';
import { appraisalRules } from '$lib/device/records/reference';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalHandover, type AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { documentId } from '#shared/document-id';

/** What a handing over needs, as this device has it. */
export interface HandoverCase {
	evaluation: RecordView<AppraisalEvaluation>;
	/** The handing over, once it has happened. */
	handover: RecordView<AppraisalHandover> | null;
	/** The rules the evaluation names. */
	rules: ReferenceAppraisalRules;
	/** The feedback entries it names. */
	feedback: RecordOf<AppraisalFeedback>[];
	/** The employee's signing PIN is known here. */
	pin: boolean;
}

/** `null` when this device has no evaluation of the person in that period, or not the rules it names. For `live(() => …)`. */
export async function loadHandover(db: DeviceDb, period: string, person: string): Promise<HandoverCase | null> {
	const evaluation = await readOne(db, appraisalEvaluation, documentId('appraisal.evaluation', period, person));
	const rules = evaluation && (await appraisalRules(db, { id: evaluation.record.body.rules }));
	if (!evaluation || !rules) return null;
	return {
		evaluation,
		handover: await readOne(db, appraisalHandover, documentId('appraisal.handover', period, person)),
		rules: rules.body,
		feedback: await namedFeedback(db, evaluation.record.body),
		pin: await holdsSigningPin(db, person),
	};
}

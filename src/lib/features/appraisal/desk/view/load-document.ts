import type { DeviceDb } from '$lib/device/db';
import { loadCase } from '$lib/features/appraisal/data/load-case';
import { namedFeedback } from '$lib/features/appraisal/data/named-feedback';
import type { AboutView } from '$lib/device/records/read-about';
import { appraisalRules } from '$lib/device/records/reference';
import type { AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { CaseState } from '#shared/appraisal/appraisal-case';
import { skpCase } from '#shared/appraisal/skp-case';

/** A document with what stands on its page, and everything that was said about its person in its period. */
export interface LoadedDocument {
	about: AboutView[];
	evaluation?: {
		record: RecordOf<AppraisalEvaluation>;
		rules: ReferenceAppraisalRules;
		feedback: RecordOf<AppraisalFeedback>[];
	} & Pick<CaseState, 'handover' | 'decision'>;
	skp?: { record: RecordOf<AppraisalSkp>; rules: ReferenceAppraisalRules; agreed: RecordOf<AppraisalAcknowledgement> | null };
}

/** Neither document is given when this device cannot read it, or has no rules to show it by. For `live(() => …)`. */
export async function loadDocument(db: DeviceDb, key: string, person: string, period: string): Promise<LoadedDocument> {
	const { views: about, state, rules } = await loadCase(db, person, period);
	if (key.startsWith(`${appraisalSkp.kind}:`)) {
		const { skp: record, agreed } = skpCase(about.map(({ record }) => record));
		const rules = record && (await appraisalRules(db, { day: record.body.start }));
		return { about, ...(record && rules && { skp: { record, rules: rules.body, agreed } }) };
	}
	const { evaluation, handover, decision } = state;
	if (!evaluation || !rules) return { about };
	const feedback = await namedFeedback(db, evaluation.body);
	return { about, evaluation: { record: evaluation, rules: rules.body, feedback, handover, decision } };
}

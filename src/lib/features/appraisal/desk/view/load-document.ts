import type { DeviceDb } from '$lib/device/db';
import { namedFeedback } from '$lib/features/appraisal/data/named-feedback';
import { ofKind } from '$lib/device/records/of-kind';
import { readAbout, type AboutView } from '$lib/device/records/read-about';
import { appraisalRules } from '$lib/device/records/reference';
import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { foldCase, type CaseState } from '#shared/appraisal/appraisal-case';
import { usualObjection } from '#shared/appraisal/usual-objection';

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
	const about = await readAbout(db, person, period);
	if (key.startsWith(`${appraisalSkp.kind}:`)) {
		const record = ofKind(about, appraisalSkp).at(-1)?.record;
		const rules = record && (await appraisalRules(db, { day: record.body.start }));
		const agreed = ofKind(about, appraisalAcknowledgement).findLast(
			({ record: { body } }) => body.of === key && body.edit === record?.edit && body.act === 'agreed',
		);
		return { about, ...(record && rules && { skp: { record, rules: rules.body, agreed: agreed?.record ?? null } }) };
	}
	const { evaluation, handover, decision } = foldCase(
		about.map(({ record }) => record),
		// The clock changes nothing of what is shown here.
		{ objection: usualObjection },
	);
	const rules = evaluation && (await appraisalRules(db, { id: evaluation.body.rules }));
	if (!evaluation || !rules) return { about };
	const feedback = await namedFeedback(db, evaluation.body);
	return { about, evaluation: { record: evaluation, rules: rules.body, feedback, handover, decision } };
}

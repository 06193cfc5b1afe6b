import { m } from '$lib/paraglide/messages';
import type { Kind } from '#shared/kinds';

const words: Partial<Record<Kind, () => string>> = {
	'survey.response': m.sync_kind_response,
	'survey.report': m.sync_kind_report,
	'reference.unit': m.sync_kind_unit,
	'reference.service': m.sync_kind_service,
	'reference.region': m.sync_kind_region,
	'reference.questionnaire': m.sync_kind_questionnaire,
	'reference.ruleset': m.sync_kind_ruleset,
	'reference.campaign': m.sync_kind_campaign,
	'reference.person': m.sync_kind_person,
	'reference.appraisal-rules': m.sync_kind_appraisal_rules,
	'reference.appraisal-period': m.sync_kind_appraisal_period,
	'reference.skp-template': m.sync_kind_skp_template,
	'reference.coaching-form': m.sync_kind_coaching_form,
	'appraisal.skp': m.sync_kind_skp,
	'appraisal.feedback': m.sync_kind_feedback,
	'appraisal.evaluation': m.sync_kind_evaluation,
	'appraisal.summary': m.sync_kind_summary,
	'appraisal.superseded': m.sync_kind_superseded,
	'appraisal.acknowledgement': m.sync_kind_acknowledgement,
	'appraisal.handover': m.sync_kind_handover,
	'appraisal.objection': m.sync_kind_objection,
	'appraisal.hearing': m.sync_kind_hearing,
	'appraisal.decision': m.sync_kind_decision,
	'appraisal.review': m.sync_kind_review,
	'appraisal.comment': m.sync_kind_comment,
	'appraisal.unit-result': m.sync_kind_unit_result,
	'appraisal.follow-up': m.sync_kind_follow_up,
	'appraisal.coaching': m.sync_kind_coaching,
	'appraisal.coaching-feedback': m.sync_kind_coaching_feedback,
	'appraisal.signing-pin': m.sync_kind_signing_pin,
	'office.release': m.sync_kind_release,
	'office.export': m.sync_kind_export,
};

/** What a record of this kind is called on the screen. */
export function kindWords(kind: string): string {
	return words[kind as Kind]?.() ?? m.sync_kind_other();
}

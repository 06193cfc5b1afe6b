import type { RefusalCode } from '#shared/kernel/refusal';
import { m } from '$lib/paraglide/messages';

/** What happened and what to do about it, one pair for each reason the office may give. */
const words: Record<RefusalCode, { what: () => string; cure: () => string }> = {
	malformed: { what: m.refusal_malformed, cure: m.refusal_malformed_cure },
	blank: { what: m.refusal_blank, cure: m.refusal_blank_cure },
	unknown_kind: { what: m.refusal_unknown_kind, cure: m.refusal_unknown_kind_cure },
	newer_version: { what: m.refusal_newer_version, cure: m.refusal_newer_version_cure },
	wrong_feed: { what: m.refusal_wrong_feed, cure: m.refusal_wrong_feed_cure },
	not_yours: { what: m.refusal_not_yours, cure: m.refusal_not_yours_cure },
	stamped_by_client: { what: m.refusal_stamped_by_client, cure: m.refusal_stamped_by_client_cure },
	role_may_not_write: { what: m.refusal_role_may_not_write, cure: m.refusal_role_may_not_write_cure },
	unit_not_in_scope: { what: m.refusal_unit_not_in_scope, cure: m.refusal_unit_not_in_scope_cure },
	identity_changed: { what: m.refusal_identity_changed, cure: m.refusal_identity_changed_cure },
	append_only: { what: m.refusal_append_only, cure: m.refusal_append_only_cure },
	deletion_not_allowed: { what: m.refusal_deletion_not_allowed, cure: m.refusal_deletion_not_allowed_cure },
	too_large: { what: m.refusal_too_large, cure: m.refusal_too_large_cure },
	unknown_campaign: { what: m.refusal_unknown_campaign, cure: m.refusal_unknown_campaign_cure },
	unknown_questionnaire: { what: m.refusal_unknown_questionnaire, cure: m.refusal_unknown_questionnaire_cure },
	unknown_service: { what: m.refusal_unknown_service, cure: m.refusal_unknown_service_cure },
	unknown_region: { what: m.refusal_unknown_region, cure: m.refusal_unknown_region_cure },
	unknown_unsur: { what: m.refusal_unknown_unsur, cure: m.refusal_unknown_unsur_cure },
	answer_not_on_scale: { what: m.refusal_answer_not_on_scale, cure: m.refusal_answer_not_on_scale_cure },
	answers_incomplete: { what: m.refusal_answers_incomplete, cure: m.refusal_answers_incomplete_cure },
	period_not_open: { what: m.refusal_period_not_open, cure: m.refusal_period_not_open_cure },
	supersedes_foreign: { what: m.refusal_supersedes_foreign, cure: m.refusal_supersedes_foreign_cure },
	decree_member_removed: { what: m.refusal_decree_member_removed, cure: m.refusal_decree_member_removed_cure },
	not_your_activity: { what: m.refusal_not_your_activity, cure: m.refusal_not_your_activity_cure },
	not_your_charge: { what: m.refusal_not_your_charge, cure: m.refusal_not_your_charge_cure },
	not_in_that_name: { what: m.refusal_not_in_that_name, cure: m.refusal_not_in_that_name_cure },
	unknown_rules: { what: m.refusal_unknown_rules, cure: m.refusal_unknown_rules_cure },
	predicate_mismatch: { what: m.refusal_predicate_mismatch, cure: m.refusal_predicate_mismatch_cure },
	rating_missing: { what: m.refusal_rating_missing, cure: m.refusal_rating_missing_cure },
	rating_without_ground: { what: m.refusal_rating_without_ground, cure: m.refusal_rating_without_ground_cure },
	contradiction_unexplained: { what: m.refusal_contradiction_unexplained, cure: m.refusal_contradiction_unexplained_cure },
	already_exists: { what: m.refusal_already_exists, cure: m.refusal_already_exists_cure },
	handed_over: { what: m.refusal_handed_over, cure: m.refusal_handed_over_cure },
	unknown_evaluation: { what: m.refusal_unknown_evaluation, cure: m.refusal_unknown_evaluation_cure },
	already_decided: { what: m.refusal_already_decided, cure: m.refusal_already_decided_cure },
	wrong_identity: { what: m.refusal_wrong_identity, cure: m.refusal_wrong_identity_cure },
	person_contradicts: { what: m.refusal_person_contradicts, cure: m.refusal_person_contradicts_cure },
	unknown_reference: { what: m.refusal_unknown_reference, cure: m.refusal_unknown_reference_cure },
	dates_contradict: { what: m.refusal_dates_contradict, cure: m.refusal_dates_contradict_cure },
	period_not_begun: { what: m.refusal_period_not_begun, cure: m.refusal_period_not_begun_cure },
	not_persons_unit: { what: m.refusal_not_persons_unit, cure: m.refusal_not_persons_unit_cure },
	own_record: { what: m.refusal_own_record, cure: m.refusal_own_record_cure },
	certificate_stands: { what: m.refusal_certificate_stands, cure: m.refusal_certificate_stands_cure },
	not_as_programme: { what: m.refusal_not_as_programme, cure: m.refusal_not_as_programme_cure },
	code_taken: { what: m.refusal_code_taken, cure: m.refusal_code_taken_cure },
	secret_voice: { what: m.refusal_secret_voice, cure: m.refusal_secret_voice_cure },
	contact_not_allowed: { what: m.refusal_contact_not_allowed, cure: m.refusal_contact_not_allowed_cure },
	not_passed: { what: m.refusal_not_passed, cure: m.refusal_not_passed_cure },
	not_releasable: { what: m.refusal_not_releasable, cure: m.refusal_not_releasable_cure },
};

/** The words of a refusal in the person's language: `what` happened, and the `cure`. A code newer than this app is told as such. */
export function refusalWords(code: string): { what: string; cure: string } {
	const found = Object.hasOwn(words, code) ? words[code as RefusalCode] : undefined;
	return { what: (found?.what ?? m.refusal_unknown)(), cure: (found?.cure ?? m.refusal_unknown_cure)() };
}

/** Who can repair it: the sender, HR, or the administrator. */
export function refusalWho(who: 'you' | 'hr' | 'admin'): string {
	return { you: m.refusal_who_you, hr: m.refusal_who_hr, admin: m.refusal_who_admin }[who]();
}

import { z } from './zod';

/** Every reason for which the gateway may refuse a record. The screens hold the words for each, in both languages. */
export const refusalCode = z.enum([
	'malformed', // not a record at all, or a field the schema does not know
	'blank', // a text that must say something holds nothing one can see
	'unknown_kind',
	'newer_version', // made by a newer app than the office runs
	'wrong_feed',
	'not_yours', // `by` is somebody else
	'stamped_by_client', // `received` set or changed by the sender
	'role_may_not_write',
	'unit_not_in_scope',
	'identity_changed', // kind, unit, period of an existing record changed
	'append_only', // an accepted record of this kind never changes
	'deletion_not_allowed',
	'too_large',
	'unknown_campaign',
	'unknown_questionnaire',
	'unknown_service',
	'unknown_region',
	'unknown_unsur',
	'answer_not_on_scale', // outside 1..4
	'answers_incomplete',
	'period_not_open', // at the time of the act
	'not_your_charge', // somebody this person does not appraise (any more)
	'not_your_activity', // of an activity this person does not run, or done outside the days of it
	'not_in_that_name', // signs, explains or objects in the name of another
	'unknown_rules', // the rule set is not known
	'predicate_mismatch', // not what the matrix says
	'rating_missing', // a rating is not there
	'rating_without_ground', // a rating without evidence, feedback or a reason
	'contradiction_unexplained', // a contradiction kept without a reason
	'already_exists', // another author made it before
	'handed_over', // locked since the handover
	'unknown_evaluation', // names an evaluation or objection the office does not have
	'already_decided', // the objection has been decided, finally
	'wrong_identity', // the id, subject and period do not fit
	'person_contradicts', // a personnel record that contradicts itself
	'unknown_reference', // names a record the office does not have, or one that is not of this person, unit and period
	'dates_contradict', // reversed, or outside the period
	'period_not_begun',
	'not_persons_unit', // the document is of another unit than its person
	'own_record', // nobody lets an own record through
	'decree_member_removed', // who stood on a committee is ended, never taken out of its decree
	'certificate_stands', // a result or another certificate, while one holds
	'not_as_programme', // a result or certificate that says otherwise than its programme
	'not_passed', // a certificate for who has not passed
	'not_releasable', // HR cannot let this one through
	'code_taken', // another voice has this code
	'secret_voice', // an answer to it cannot be published
	'contact_not_allowed', // of a child, or where no identity was taken
	'supersedes_foreign', // corrects somebody else's response, or one of another campaign
]);
export type RefusalCode = z.infer<typeof refusalCode>;

/** A refusal as it travels: what happened, in words, and who can repair it. `path` names the field, when one is to blame. */
export const refusal = z.strictObject({
	code: refusalCode,
	message: z.string(),
	who: z.enum(['you', 'hr', 'admin']),
	path: z.optional(z.string()),
});
export type Refusal = z.infer<typeof refusal>;

import { z } from './zod';

/** Every reason for which the gateway may refuse a record. The screens hold the words for each, in both languages. */
export const refusalCode = z.enum([
	'malformed', // not a record at all, or a field the schema does not know
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

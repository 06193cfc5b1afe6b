import type { RefusalCode } from './refusal';

/** Refused because something it refers to was not in the office: the same record is right as soon as that has arrived, from whomever. */
const curable: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
	'unknown_campaign',
	'unknown_questionnaire',
	'unknown_service',
	'unknown_region',
	'unknown_unsur',
	'unknown_rules',
	'unknown_evaluation',
	'unknown_reference',
	'not_persons_unit',
	'period_not_begun',
	'period_not_open',
	'not_your_charge',
	'not_your_activity',
	'person_contradicts',
]);

/** Whether what arrives later may cure a refusal for this reason, so that the record is worth sending again as it is. */
export function isCurable(code: string): boolean {
	return (curable as ReadonlySet<string>).has(code);
}

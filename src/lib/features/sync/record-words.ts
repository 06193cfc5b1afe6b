import { m } from '$lib/paraglide/messages';
import type { Kind } from '#shared/records/kinds';

const words: Partial<Record<Kind, () => string>> = {
	'survey.response': m.sync_kind_response,
	'survey.report': m.sync_kind_report,
	'reference.unit': m.sync_kind_unit,
	'reference.service': m.sync_kind_service,
	'reference.region': m.sync_kind_region,
	'reference.questionnaire': m.sync_kind_questionnaire,
	'reference.ruleset': m.sync_kind_ruleset,
	'reference.campaign': m.sync_kind_campaign,
};

/** What a record of this kind is called on the screen. */
export function kindWords(kind: string): string {
	return words[kind as Kind]?.() ?? m.sync_kind_other();
}

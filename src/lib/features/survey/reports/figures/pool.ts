import type { Unsur, ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import type { ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import { ikm, type Ikm, type Weight } from '#shared/survey/ikm';
import { poolTotals, type SurveyTotals } from '#shared/survey/survey-totals';
import type { ReportFilter } from '../filter/filter';
import { cellsKey, type Campaign, type Office } from './office';

/** The rule some campaigns share: only then may their answers be pooled. */
export interface Rule {
	ruleset: string;
	questionnaire: string;
	weight: Weight;
}

/** The answers of some campaigns as one. */
export interface Pool {
	rule: Rule;
	ruleset: ReferenceRuleset;
	questionnaire: ReferenceQuestionnaire;
	totals: SurveyTotals;
	/** `null`: nobody answered. */
	ikm: Ikm | null;
	/** Responses to other questions than the campaign's, which are not counted. */
	leftOut: number;
}

/** Why there is no pool: no survey, surveys under different rules, or a rule this device does not have. */
export type NoPool = 'no-campaign' | 'mixed-rules' | 'rule-missing';

/** The rule of a campaign. */
export function ruleOf({ body }: Campaign): Rule {
	return { ruleset: body.ruleset, questionnaire: body.questionnaire, weight: body.weight };
}

/** Whether two rules are the same. */
export function sameRule(a: Rule, b: Rule): boolean {
	return a.ruleset === b.ruleset && a.questionnaire === b.questionnaire && a.weight === b.weight;
}

/** Pools the answers of the campaigns as far as the filter asks for them. Unsur are in the filter's order. */
export function pool(
	office: Pick<Office, 'cells' | 'questionnaires' | 'rulesets'>,
	campaigns: readonly Campaign[],
	filter: Pick<ReportFilter, 'service' | 'kelurahan' | 'order'>,
): Pool | NoPool {
	const [first, ...others] = campaigns;
	if (!first) return 'no-campaign';
	const rule = ruleOf(first);
	if (others.some((other) => !sameRule(ruleOf(other), rule))) return 'mixed-rules';
	const questionnaire = office.questionnaires.get(rule.questionnaire);
	const ruleset = office.rulesets.get(rule.ruleset);
	if (!questionnaire || !ruleset) return 'rule-missing';
	const cells = campaigns
		.flatMap((campaign) => office.cells.get(cellsKey(campaign)) ?? [])
		.filter((cell) => (!filter.service || cell.service === filter.service) && (!filter.kelurahan || cell.kelurahan === filter.kelurahan));
	const counted = cells.filter((cell) => cell.questionnaire === rule.questionnaire);
	const totals = poolTotals(counted.map((cell) => cell.totals));
	const keys = inOrder(questionnaire.unsur, filter.order).map(({ key }) => key);
	return {
		rule,
		ruleset,
		questionnaire,
		totals,
		ikm: ikm(totals, keys, ruleset, rule.weight),
		leftOut: cells.filter((cell) => cell.questionnaire !== rule.questionnaire).reduce((sum, cell) => sum + cell.totals.n, 0),
	};
}

/** The unsur in one of the two official orders. */
export function inOrder(unsur: readonly Unsur[], order: ReportFilter['order']): Unsur[] {
	return [...unsur].sort((a, b) => unsurNo(a, order) - unsurNo(b, order));
}

/** The number of an unsur in that order: the "U8" of one is the "U9" of the other, so the name is always printed beside it. */
export function unsurNo(unsur: Unsur, order: ReportFilter['order']): number {
	return order === 'form' ? unsur.formNo : unsur.listNo;
}

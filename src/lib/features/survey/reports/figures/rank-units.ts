import type { Ikm } from '#shared/survey/ikm';
import type { Campaign, Office } from './office';
import { pool, ruleOf, sameRule, type Rule } from './pool';

/** One unit in the ranking of a period. */
export interface RankedUnit {
	campaign: Campaign;
	ikm: Ikm | null;
	/** From 1, equal indices sharing a place; `null` for a unit without answers, with too few of them, or under another rule. */
	place: number | null;
	/** False: measured under another rule than most units of the period, so not to be compared with them. */
	comparable: boolean;
	/** Fewer answers than the rule asks of a group that is shown: a few people more or less would turn the order round. */
	tooFew: boolean;
}
export type Ranking = readonly RankedUnit[];

/** The units surveyed in a period by their index, best first; those that have no place stand at the end. */
export function rankUnits(office: Office, period: string): Ranking {
	const campaigns = office.campaigns.filter((campaign) => campaign.period === period);
	const common = mostCommonRule(campaigns);
	const units = campaigns.map((campaign) => {
		const pooled = pool(office, [campaign], { service: '', kelurahan: '', order: 'list' });
		const comparable = !!common && sameRule(ruleOf(campaign), common);
		const found = typeof pooled === 'string' ? null : pooled;
		const tooFew = !!found?.ikm && found.ikm.n < found.ruleset.smallestGroup;
		return { campaign, ikm: found?.ikm ?? null, comparable, tooFew };
	});
	const ranked = (unit: (typeof units)[number]) => unit.comparable && unit.ikm !== null && !unit.tooFew;
	units.sort((a, b) => Number(ranked(b)) - Number(ranked(a)) || (b.ikm?.index ?? 0) - (a.ikm?.index ?? 0));
	return units.map((unit) => ({
		...unit,
		place: ranked(unit) ? 1 + units.filter((other) => ranked(other) && other.ikm!.index > unit.ikm!.index).length : null,
	}));
}

function mostCommonRule(campaigns: readonly Campaign[]): Rule | undefined {
	const rules = campaigns.map(ruleOf);
	const votes = (rule: Rule) => rules.filter((other) => sameRule(other, rule)).length;
	return rules.sort((a, b) => votes(b) - votes(a))[0];
}

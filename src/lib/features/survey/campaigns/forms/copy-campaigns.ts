import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { comparePeriods, parsePeriod, periodLabel, periodSpan } from '#shared/kernel/period';
import { campaignId } from './campaign-form';

type Campaign = RecordOf<ReferenceCampaign>;

/** A campaign to be made from the one of an earlier period. */
export interface CopiedCampaign {
	id: string;
	unit: string;
	from: Campaign;
	body: ReferenceCampaign;
}

/** What is taken anew in a copy: which services are still offered, and the questionnaire and rules valid in the new period. */
export interface CopyRules {
	activeServices: ReadonlySet<string>;
	questionnaire: string;
	ruleset: string;
}

/** The newest earlier period of the same kind that has campaigns to copy, or `null`. */
export function periodToCopy(campaigns: readonly Campaign[], period: string): string | null {
	const kind = parsePeriod(period)?.kind;
	const earlier = campaigns
		.map((one) => one.period)
		.filter((code) => parsePeriod(code)?.kind === kind && comparePeriods(code, period) < 0)
		.sort(comparePeriods);
	return earlier.at(-1) ?? null;
}

/**
 * The campaigns of `from` as they would be in `period`: dates of the whole new period, same title with the new period
 * named, services still offered, population as before until somebody knows better. A unit that has one already, or no
 * service left, gets none.
 */
export function copyCampaigns(campaigns: readonly Campaign[], from: string, period: string, rules: CopyRules): CopiedCampaign[] {
	const target = parsePeriod(period);
	if (!target) return [];
	const taken = new Set(campaigns.map((one) => one._id));
	const { start, end } = periodSpan(target);
	return campaigns.flatMap((one) => {
		const id = campaignId(one.unit, period);
		const services = one.body.services.filter((service) => rules.activeServices.has(service));
		if (one.period !== from || taken.has(id) || services.length === 0) return [];
		const title = renamed(one.body.title, from, period);
		const { questionnaire, ruleset } = rules;
		return [{ id, unit: one.unit, from: one, body: { ...one.body, title, start, end, services, questionnaire, ruleset } }];
	});
}

function renamed(title: string, from: string, to: string): string {
	const [before, after] = [periodLabel(from, 'id'), periodLabel(to, 'id')];
	return (title.includes(before) ? title.replace(before, after) : `SKM ${after}`).slice(0, 160);
}

import { devicesSynced, type DevicesSynced } from '#shared/survey/devices-synced';
import { lateResponses } from '#shared/survey/late-responses';
import { comparePeriods } from '#shared/kernel/period';
import { sampleSize } from '#shared/survey/sample-size';
import { trend, type Trend, type TrendPeriod } from '#shared/survey/trend';
import type { ReportFilter } from '../filter/filter';
import type { Campaign, Office } from './office';
import { pool, type NoPool, type Pool } from './pool';
import { profile, type Profile } from './profile';
import { rankUnits, type Ranking } from './rank-units';

/** Everything one report shows. */
export interface Report {
	/** The surveys chosen: one for a unit and period, several for the whole city. */
	campaigns: readonly Campaign[];
	pool: Pool | NoPool;
	profile: Profile | null;
	trend: Trend | null;
	/** All units of the period, whichever is chosen. */
	ranking: Ranking;
	devices: DevicesSynced;
	late: number;
	/** Sample the surveys aim at; `null` when a population is not known. */
	target: number | null;
}

/** The newest period that has a survey; empty when there is none. */
export function newestPeriod(campaigns: readonly Campaign[]): string {
	return (
		campaigns
			.map(({ period }) => period)
			.sort(comparePeriods)
			.at(-1) ?? ''
	);
}

/** Works a report out of the running totals. `filter.period` must be said. */
export function buildReport(office: Office, filter: ReportFilter, now: Date): Report {
	const chosen = (period: string) =>
		office.campaigns.filter((campaign) => campaign.period === period && (!filter.unit || campaign.unit === filter.unit));
	const campaigns = chosen(filter.period);
	const pooled = pool(office, campaigns, filter);
	const found = typeof pooled === 'string' ? null : pooled;
	return {
		campaigns,
		pool: pooled,
		profile: found && profile(found.totals, found.ruleset),
		trend: found && trend({ ...found.rule, period: filter.period }, trendPeriods(office, filter, chosen)),
		ranking: rankUnits(office, filter.period),
		devices: devicesSynced(
			office.contacts,
			campaigns.map(({ unit }) => unit),
			span(campaigns),
			now,
		),
		late: campaigns.reduce((sum, campaign) => sum + lateOf(office, campaign, filter), 0),
		target: found && target(campaigns, found),
	};
}

function trendPeriods(office: Office, filter: ReportFilter, chosen: (period: string) => Campaign[]): TrendPeriod[] {
	const periods = new Set(office.campaigns.filter(({ unit }) => !filter.unit || unit === filter.unit).map(({ period }) => period));
	return [...periods].map((period): TrendPeriod => {
		const pooled = pool(office, chosen(period), filter);
		// Periods that cannot be pooled have no rule in common, hence not the base's either.
		if (typeof pooled === 'string') return { period, ruleset: '', questionnaire: '', weight: 'tepat', ikm: null };
		return { period, ...pooled.rule, ikm: pooled.ikm };
	});
}

function lateOf(office: Office, campaign: Campaign, filter: ReportFilter): number {
	const pooled = pool(office, [campaign], filter);
	return typeof pooled === 'string' ? 0 : lateResponses(pooled.totals, campaign.body);
}

function target(campaigns: readonly Campaign[], { ruleset }: Pool): number | null {
	const sizes = campaigns.map(({ body }) => (body.population === null ? null : sampleSize(body.population, ruleset.sample)));
	return sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}

/** From the first day of any to the last day of any; of no survey, a span long past. */
function span(campaigns: readonly Campaign[]): { start: string; end: string } {
	const days = campaigns.map(({ body }) => body);
	return {
		start: days.map(({ start }) => start).sort()[0] ?? '1970-01-01',
		end:
			days
				.map(({ end }) => end)
				.sort()
				.at(-1) ?? '1970-01-01',
	};
}

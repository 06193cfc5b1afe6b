import { comparePeriods } from '#shared/kernel/period';
import { cellsKey, type Office } from '../figures/office';
import type { ReportFilter } from './filter';

/** One entry of a choice: the code that stands in the address, and its name. */
export interface Choice {
	code: string;
	name: string;
}

/** What each field of the filter offers, given what is chosen in those before it. */
export interface Choices {
	/** Period codes, newest first. */
	periods: string[];
	units: Choice[];
	services: Choice[];
	kelurahan: Choice[];
}

/**
 * Units are those surveyed in the period; services and kelurahan those that have answers there, services only once a
 * unit is chosen, because each belongs to one.
 */
export function choices(office: Office, filter: ReportFilter): Choices {
	const campaigns = office.campaigns.filter(({ period }) => period === filter.period);
	const cells = campaigns
		.filter(({ unit }) => !filter.unit || unit === filter.unit)
		.flatMap((campaign) => office.cells.get(cellsKey(campaign)) ?? []);
	const offered = campaigns.filter(({ unit }) => unit === filter.unit).flatMap(({ body }) => body.services);
	const named = (codes: Iterable<string>, names: ReadonlyMap<string, string>): Choice[] =>
		[...new Set(codes)].map((code) => ({ code, name: names.get(code) ?? code })).sort((a, b) => a.name.localeCompare(b.name, 'id'));
	return {
		periods: [...new Set(office.campaigns.map(({ period }) => period))].sort((a, b) => comparePeriods(b, a)),
		units: named(
			campaigns.map(({ unit }) => unit),
			office.units,
		),
		services: named([...offered, ...(filter.unit ? cells.map(({ service }) => service) : [])], office.services),
		kelurahan: named(
			cells.flatMap(({ kelurahan }) => kelurahan ?? []),
			office.kelurahan,
		),
	};
}

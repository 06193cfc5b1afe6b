import type { DeviceDb } from '$lib/device/db';
import { campaigns, ruleset, units } from '$lib/device/records/reference';
import { campaignSpan } from '#shared/survey/open-at-the-act';
import { sampleSize } from '#shared/survey/sample-size';

/** A campaign as the worklist shows it. */
export interface CampaignWork {
	id: string;
	title: string;
	unit: string;
	unitName: string;
	period: string;
	/** First and last day, `2026-12-31`. */
	start: string;
	end: string;
	phase: 'not-yet' | 'open' | 'closed';
	/** Respondents wanted; `null` when the number of recipients is not known. */
	target: number | null;
}

/** The campaigns on this device, of `only` these units when given; what ends first comes first. `now` is the office's time. */
export async function campaignWork(db: DeviceDb, now: Date, only?: readonly string[]): Promise<CampaignWork[]> {
	const [all, known] = await Promise.all([campaigns(db), units(db)]);
	const names = new Map(known.map(({ body }) => [body.code, body.name]));
	const wanted = all.filter(({ unit }) => !only || only.includes(unit));
	const samples = new Map(
		await Promise.all(
			[...new Set(wanted.map(({ body }) => body.ruleset))].map(async (id) => [id, (await ruleset(db, id))?.body.sample] as const),
		),
	);
	return wanted
		.map(({ _id, unit, period, body }): CampaignWork => {
			const { start, end } = campaignSpan(body);
			const sample = samples.get(body.ruleset);
			return {
				id: _id,
				title: body.title,
				unit,
				unitName: names.get(unit) ?? unit,
				period,
				start: body.start,
				end: body.end,
				phase: now.getTime() < start ? 'not-yet' : now.getTime() > end ? 'closed' : 'open',
				target: body.population !== null && sample ? sampleSize(body.population, sample) : null,
			};
		})
		.sort((a, b) => a.end.localeCompare(b.end) || a.unitName.localeCompare(b.unitName, 'id'));
}

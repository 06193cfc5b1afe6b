/** A band of ages in years, both ends included; `to` is `null` for the open last one, `from` 0 for ages below the first limit. */
export interface AgeBand {
	from: number;
	to: number | null;
	count: number;
}

/**
 * Counts by age in years gathered into bands. Ages are stored in years and banded only here, because the bands are a
 * report's setting that changes. Ages below the first limit form a band of their own, present only when there are any.
 * Other keys (`-`, age not known) are left out.
 * @param limits lower limits in years, ascending (`ruleset.ageBands`)
 */
export function ageBands(age: Readonly<Record<string, number>>, limits: readonly number[]): AgeBand[] {
	const bands: AgeBand[] = [0, ...limits].map((from, i) => ({ from, to: i < limits.length ? limits[i]! - 1 : null, count: 0 }));
	for (const [key, count] of Object.entries(age)) {
		const years = Number(key);
		if (!Number.isInteger(years)) continue;
		bands.findLast((band) => years >= band.from)!.count += count;
	}
	return bands.filter((band, i) => i > 0 || band.count > 0);
}

/** A band's code, as it is stored in a published report: `17-24`, `55+`, `<17`. */
export function ageBandCode({ from, to }: Pick<AgeBand, 'from' | 'to'>): string {
	if (to === null) return `${from}+`;
	return from === 0 ? `<${to + 1}` : `${from}-${to}`;
}

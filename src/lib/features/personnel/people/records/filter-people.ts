import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { unitsBelow } from '#shared/personnel/units-below';
import type { PersonEntry } from '../../data/load-people';

/** What narrows the list; empty strings narrow nothing. */
export interface PeopleFilter {
	word: string;
	/** A unit with all below it. */
	unit: string;
	status: '' | PersonEntry['status'] | 'left' | 'no-appraiser';
}

/** The people a filter leaves. Whoever has left service is shown only when asked for. `today` as `2026-11-24`. */
export function filterPeople(
	entries: readonly PersonEntry[],
	{ word, unit, status }: PeopleFilter,
	units: readonly ReferenceUnit[],
	today: string,
): PersonEntry[] {
	const words = word.toLowerCase().split(/\s+/).filter(Boolean);
	const within = unit ? unitsBelow(units, unit) : null;
	return entries.filter((entry) => {
		const left = entry.leftOn !== null && entry.leftOn < today;
		if (left !== (status === 'left')) return false;
		if (status === 'no-appraiser' ? entry.appraiser !== null : status !== '' && status !== 'left' && entry.status !== status) return false;
		if (within && !within.has(entry.unit)) return false;
		return words.every((one) => entry.search.includes(one));
	});
}

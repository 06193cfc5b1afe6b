import { comparePeriods, parsePeriod } from '#shared/kernel/period';
import type { ChoiceFilter } from './load-choice';

/** The filter in an address; what is not given is empty. */
export function readFilter(query: URLSearchParams): ChoiceFilter {
	return { period: query.get('periode') ?? '', unit: query.get('unit') ?? '', below: query.get('bawah') !== '0' };
}

/** The same filter as an address, after `/cetak`. */
export function filterQuery({ period, unit, below }: ChoiceFilter): string {
	return `?${new URLSearchParams({ periode: period, unit, ...(!below && { bawah: '0' }) })}`;
}

/** The period asked for, or the newest one that has begun by `today` (`2026-11-24`); `null` while HR has set none. */
export function periodOf(wanted: string, periods: readonly { period: string; from: string }[], today: string): string | null {
	if (parsePeriod(wanted)) return wanted;
	const begun = periods.filter(({ from }) => from <= today).map(({ period }) => period);
	return begun.sort(comparePeriods).at(-1) ?? periods[0]?.period ?? null;
}

import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format/format-number';
import type { Outcome } from './load-outcomes';

/** Names of the own line, by name, and how many others: "Herti, Rosma, dan 3 orang lain". */
export function peopleWords(outcomes: readonly Outcome[]): string {
	const names = outcomes.flatMap(({ name }) => name ?? []).sort((a, b) => a.localeCompare(b, 'id'));
	const others = outcomes.length - names.length;
	return [...names, ...(others > 0 ? [m.unit_result_others({ n: formatNumber(others) })] : [])].join('; ');
}

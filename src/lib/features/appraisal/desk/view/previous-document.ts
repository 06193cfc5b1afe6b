import { comparePeriods } from '#shared/kernel/period';
import type { DeskRow } from '../office/desk-row';

/** The newest document of the same kind and person from an earlier period; `undefined` when there is none. */
export function previousDocument(
	rows: readonly DeskRow[],
	{ kind, person, period }: Pick<DeskRow, 'kind' | 'person' | 'period'>,
): DeskRow | undefined {
	return rows
		.filter((row) => row.person === person && row.kind === kind && comparePeriods(row.period, period) < 0)
		.sort((a, b) => comparePeriods(b.period, a.period))[0];
}

import type { OutboxRow } from '../db';

/** Gives the rows of an outbox that was ordered by the clock their places: as they were queued, then by id. */
export function numberRows(rows: readonly Omit<OutboxRow, 'place'>[]): OutboxRow[] {
	const instant = ({ queuedAt }: Pick<OutboxRow, 'queuedAt'>) => Date.parse(queuedAt) || 0;
	return [...rows].sort((a, b) => instant(a) - instant(b) || (a.id < b.id ? -1 : 1)).map((row, index) => ({ ...row, place: index + 1 }));
}

import { surveyResponse } from '#shared/survey/kinds/survey-response';
import type { DeviceDb } from '$lib/device/db';
import { rowsInState } from '$lib/device/outbox/queue';
import { totalsOf, type TotalsRow } from './totals-table';

/** The running totals of the survey, cell by cell; pool them with `poolTotals`. `unit` needs `period`. */
export function readTotals(db: DeviceDb, { period, unit }: { period?: string; unit?: string } = {}): Promise<TotalsRow[]> {
	if (!period) return totalsOf(db).toArray();
	return totalsOf(db)
		.where('[period+unit]')
		.between([period, unit ?? ''], [period, unit ?? '\uffff'], true, true)
		.toArray();
}

/**
 * How many responses of a campaign this device knows of, sent or not: "37 dari 120". Corrections of a known one do not
 * count again, refused ones not until they are repaired.
 */
export async function countResponses(db: DeviceDb, { period, unit }: { period: string; unit: string }): Promise<number> {
	const cells = await readTotals(db, { period, unit });
	const waiting = await rowsInState(db, 'waiting')
		.filter(({ kind, record }) => kind === surveyResponse.kind && record.period === period && record.unit === unit)
		.toArray();
	const fresh = waiting.filter(({ record }) => !(record.body as { supersedes?: string }).supersedes);
	// What a restored office gets back waits, too, but is still counted among the records.
	const known = await db.records.bulkGet(fresh.map(({ id }) => id));
	return cells.reduce((sum, { totals }) => sum + totals.n, 0) + known.filter((record) => !record).length;
}

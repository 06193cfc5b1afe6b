import type { DeviceDb } from '$lib/device/db';
import { appraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import { comparePeriods } from '#shared/kernel/period';

/** The periods in which anything was handed over, latest first. Reads the index alone. */
export async function handedOverPeriods(db: DeviceDb): Promise<string[]> {
	const { kind } = appraisalHandover;
	const keys = await db.records.where('[kind+period+unit]').between([kind, '', ''], [kind, '￿', '￿'], true, true).uniqueKeys();
	const waiting = await db.outbox.where('id').startsWith(`${kind}:`).toArray();
	const held = keys.map((key) => (key as unknown as string[])[1]!);
	return [...new Set([...held, ...waiting.map(({ record }) => record.period)])].sort((a, b) => comparePeriods(b, a));
}

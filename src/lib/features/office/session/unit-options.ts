import Dexie from 'dexie';
import type { DeviceDb } from '$lib/device/db';
import { readRecord } from '#shared/kernel/define-kind';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';

/** The units on this device as choices, by name. */
export async function unitOptions(db: DeviceDb): Promise<{ value: string; label: string; note: string }[]> {
	const kind = referenceUnit.kind;
	const records = await db.records
		.where('[kind+period+unit]')
		.between([kind, Dexie.minKey, Dexie.minKey], [kind, Dexie.maxKey, Dexie.maxKey])
		.toArray();
	return records
		.flatMap((record) => {
			const read = readRecord(referenceUnit, record);
			return read.ok ? [{ value: read.record.body.code, label: read.record.body.name, note: read.record.body.code }] : [];
		})
		.sort((a, b) => a.label.localeCompare(b.label, 'id'));
}

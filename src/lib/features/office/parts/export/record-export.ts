import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { officeExport, type OfficeExport } from '#shared/office/kinds/office-export';

/**
 * Puts on record that HR takes personal data out of the app, before it is taken; `act` is one taking, however often it is tapped. `unit` and `period` are `*` where there is more than one.
 * Throws what `submitRecords` throws: then nothing may be taken.
 */
export async function recordExport(
	db: DeviceDb,
	maker: Maker,
	of: { unit: string; period: string },
	body: OfficeExport,
	act: string,
): Promise<string[]> {
	const { kind, v } = officeExport;
	const record = newRecord(maker, { _id: `${kind}:${act}`, kind, v, unit: of.unit, period: of.period, body });
	return submitRecords(db, { builtOn: null }, [record]);
}

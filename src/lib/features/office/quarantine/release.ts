import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import type { OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import { officeRelease } from '#shared/office/kinds/office-release';

/**
 * Lets a quarantined record through: a release of its own goes into the outbox, and the gateway takes the record in when
 * it arrives. Resolves after the commit. Throws what `submitRecords` throws.
 */
export async function release(
	db: DeviceDb,
	maker: Maker,
	{ _id, unit, period }: RecordOf<OfficeQuarantine>,
	reason: string,
): Promise<void> {
	const body = { quarantine: _id, reason: reason.trim() };
	const record = newRecord(maker, {
		_id: `${officeRelease.kind}:${ulid()}`,
		kind: officeRelease.kind,
		v: officeRelease.v,
		unit,
		period,
		body,
	});
	await submitRecords(db, [record]);
}

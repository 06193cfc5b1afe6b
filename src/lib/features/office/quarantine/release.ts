import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { recordsOf } from '#shared/kernel/records-of';
import type { OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import { officeRelease } from '#shared/office/kinds/office-release';

/**
 * Lets a quarantined record through: a release of its own goes into the outbox, and the gateway takes the record in when
 * it arrives. `known`: the release that was seen to have failed, if any; another one that stands is not added to. Gives the ids submitted. Throws what `submitRecords` throws.
 */
export async function release(
	db: DeviceDb,
	maker: Maker,
	{ _id, unit, period }: RecordOf<OfficeQuarantine>,
	reason: string,
	known?: string,
): Promise<string[]> {
	const body = { quarantine: _id, reason: reason.trim() };
	const record = newRecord(maker, {
		_id: `${officeRelease.kind}:${ulid()}`,
		kind: officeRelease.kind,
		v: officeRelease.v,
		unit,
		period,
		body,
	});
	const unless = (standing: readonly Envelope[]) =>
		recordsOf(standing, officeRelease).some((before) => before.body.quarantine === _id && before._id !== known);
	return submitRecords(db, { unless }, [record]);
}

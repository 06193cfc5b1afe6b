import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingCertificate } from '#shared/training/kinds/training-certificate';
import { trainingRevocation } from '#shared/training/kinds/training-revocation';

/** Takes a certificate back, once. Gives the ids submitted. Throws what `submitRecords` throws. */
export async function revokeCertificate(
	db: DeviceDb,
	maker: Maker,
	{ _id, unit, period, subject = '', activity = '' }: RecordOf<TrainingCertificate>,
	reason: string,
): Promise<string[]> {
	const { kind, v } = trainingRevocation;
	const about = { _id: [kind, ..._id.split(':').slice(1)].join(':'), kind, v, unit, period, subject, activity };
	const record = newRecord(maker, { ...about, body: { certificate: _id, reason: reason.trim() } });
	return submitRecords(db, { builtOn: null }, [record]);
}

import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { person as personOf } from '$lib/features/personnel/data/person';
import { makeSigningPin } from '$lib/features/appraisal/data/signing-pin';
import { appraisalSigningPin, type AppraisalSigningPin } from '#shared/appraisal/kinds/appraisal-signing-pin';
import type { RecordOf } from '#shared/kernel/envelope';

/**
 * Sets an employee's PIN for signing on the appraiser's tablet, in place of the one that stood when the form was opened (`before`). Gives the ids
 * submitted: none when another one has been set meanwhile.
 */
export async function setSigningPin(
	db: DeviceDb,
	maker: Maker,
	person: string,
	pin: string,
	before: RecordOf<AppraisalSigningPin> | null,
): Promise<string[]> {
	const { kind, v } = appraisalSigningPin;
	const unit = before?.unit ?? (await personOf(db, person))?.body.unit ?? '*';
	const rev = before?._rev;
	const about = { _id: `${kind}:${person}`, kind, v, unit, period: '*', subject: person };
	const record = newRecord(maker, { ...about, body: await makeSigningPin(pin), ...(rev && { _rev: rev }) });
	return submitRecords(db, { builtOn: before?.edit ?? null }, [record]);
}

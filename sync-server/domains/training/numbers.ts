import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { ulid } from 'ulid';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { certificateNumber, numberSeries } from '#shared/training/certificate-number';
import { trainingCertificate, type TrainingCertificate } from '#shared/training/kinds/training-certificate';
import { trainingNumber, type TrainingNumber } from '#shared/training/kinds/training-number';
import { parsedRecords } from '../../gateway/parsed-records';
import type { Stored } from '../../store/changes';
import { recordsFrom } from '../../store/records-from';
import { StoreUnavailable } from '../../store/store-unavailable';
import { storedRecords } from '../../store/stored-records';
import { writeRecords } from '../../store/write-records';

type Certificate = RecordOf<TrainingCertificate>;

/**
 * Gives every certificate among these stored records its number (`training.number`), in the order they come: a tablet sends first what it issued first. Given the
 * same records again it changes nothing. Rejects when the store does not take one; the device then sends again, and it is made up for.
 */
export async function keepNumbers(db: PouchDB.Database, accepted: readonly Envelope[], now: Date): Promise<void> {
	// As stored: an edit that is sent again is not judged again, and may say something else by now.
	const ids = accepted.filter(({ kind }) => kind === trainingCertificate.kind).map(({ _id }) => _id);
	const stored = parsedRecords(await storedRecords(db, ids), trainingCertificate);
	if (ids.some((id) => !stored.has(id))) throw new StoreUnavailable('A certificate that was stored cannot be read.');
	const rows = new Map<string, Certificate[]>();
	for (const id of ids) {
		const certificate = stored.get(id)!;
		const row = rowOf(certificate);
		rows.set(row, [...(rows.get(row) ?? []), certificate]);
	}
	for (const [row, ofRow] of rows) await numberInRow(db, row, ofRow, now);
}

/**
 * Numbers whatever was stored and not numbered, because the gateway stopped in between and the device that would have sent it again is lost. For the start
 * of the gateway; rejects as `keepNumbers`.
 */
export async function numberLeftOver(db: PouchDB.Database, now: Date): Promise<void> {
	const numbered = new Set<string>();
	for await (const record of recordsFrom(db, `${trainingNumber.kind}:`)) {
		const read = readRecord(trainingNumber, record);
		if (read.ok) numbered.add(read.record.body.certificate);
	}
	const left: Envelope[] = [];
	for await (const record of recordsFrom(db, `${trainingCertificate.kind}:`)) if (!numbered.has(record._id)) left.push(record);
	await keepNumbers(db, left, now);
}

/**
 * The id of a number is its place in the row, so that the store itself lets each be taken once, and whoever takes one has looked at all before
 * it: no certificate gets two, none is left out, whichever gateways do this at once and however late their nodes of a cluster hear of each other. One by
 * one for that reason.
 */
async function numberInRow(db: PouchDB.Database, row: string, certificates: readonly Certificate[], now: Date): Promise<void> {
	const taken = await takenIn(db, row);
	const numbered = new Set(taken.values());
	let place = 1;
	for (const certificate of certificates) {
		for (let late = 0; !numbered.has(certificate._id);) {
			while (taken.has(place)) place++;
			const [written] = await writeRecords(db, [numberOf(certificate, row, place, now)]);
			if (written!.state === 'stored') {
				taken.set(place, certificate._id);
				numbered.add(certificate._id);
			} else if (written!.state === 'conflict') {
				const id = idAt(row, place);
				const other = parsedRecords(await storedRecords(db, [id]), trainingNumber).get(id);
				if (other) {
					taken.set(place, other.body.certificate);
					numbered.add(other.body.certificate);
				} else if (++late > 8) throw new StoreUnavailable('A number that is taken cannot be read.');
				else await setTimeout(20 * 2 ** late);
			} else throw new StoreUnavailable('The number of a certificate could not be kept.');
		}
	}
}

/** Places of a row that are taken, and by which certificate, as far as this node has heard. */
async function takenIn(db: PouchDB.Database, row: string): Promise<Map<number, string>> {
	const prefix = `${trainingNumber.kind}:${row}:`;
	const { rows } = await db.allDocs<Stored>({ startkey: prefix, endkey: `${prefix}\uffff`, include_docs: true });
	const numbers = parsedRecords(new Map(rows.flatMap(({ id, doc }) => (doc ? [[id, doc]] : []))), trainingNumber);
	return new Map([...numbers.values()].map(({ body }) => [body.sequence, body.certificate]));
}

function rowOf({ body }: Certificate): string {
	return createHash('sha256').update(numberSeries(body.pattern, body.date)).digest('hex').slice(0, 16);
}

function idAt(row: string, place: number): string {
	return `${trainingNumber.kind}:${row}:${String(place).padStart(5, '0')}`;
}

function numberOf(certificate: Certificate, row: string, place: number, now: Date): RecordOf<TrainingNumber> {
	const { unit, period, subject, activity, body } = certificate;
	return {
		_id: idAt(row, place),
		kind: trainingNumber.kind,
		v: trainingNumber.v,
		...{ unit, period, by: 'gateway', device: 'gateway', at: now.toISOString(), edit: ulid(now.getTime()) },
		...(subject !== undefined && { subject }),
		...(activity !== undefined && { activity }),
		body: { certificate: certificate._id, sequence: place, number: certificateNumber(body.pattern, place, body.date) },
	};
}

import { ulid } from 'ulid';
import { appraisalSuperseded, type AppraisalSuperseded } from '#shared/appraisal/kinds/appraisal-superseded';
import { kinds } from '#shared/kinds';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Stored } from '../../store/changes';
import { StoreUnavailable } from '../../store/store-unavailable';
import { writeRecords } from '../../store/write-records';
import { receiptNumber } from '../../gateway/receipt-number';

/** The store keeps the newest edit of a record alone, while the history of some kinds is to be read. */
const isKept = ({ kind }: Envelope) => kinds.get(kind)?.keepsReplaced === true;

/** A record on its way into the store, and what stands under its id as far as was read. */
export interface Replacing {
	record: Envelope;
	standing: Stored | undefined;
}

/**
 * Keeps the edits these records are about to replace, BEFORE they do: whatever fails in between, the replaced edit is there
 * and the new one is sent again. Done again it changes nothing. Rejects when the store does not take one; nothing may be replaced then.
 */
export async function keepReplaced(db: PouchDB.Database, replacing: readonly Replacing[], now: Date): Promise<void> {
	const due = replacing.filter(({ record }) => isKept(record) && record._rev !== undefined);
	const replaced = await Promise.all(due.map((one) => baseOf(db, one)));
	await keep(
		db,
		replaced.flatMap((version, index) => (version && version.edit !== due[index]!.record.edit ? [copyOf(version, 'replaced', now)] : [])),
	);
}

/** Keeps edits that came when another one stood, and were answered with a conflict: a person may drop them. Else as `keepReplaced`. */
export async function keepMetAnother(db: PouchDB.Database, records: readonly Envelope[], now: Date): Promise<void> {
	await keep(
		db,
		records.filter(isKept).map((record) => copyOf(record, 'met-another', now)),
	);
}

/** The revision a record was made on. One node of a store may not know it yet when another already takes the edit. */
async function baseOf(db: PouchDB.Database, { record, standing }: Replacing): Promise<Stored | undefined> {
	if (standing?._rev === record._rev) return standing;
	try {
		const found = await db.get<Stored>(record._id, { rev: record._rev! });
		return found._rev === record._rev ? found : undefined;
	} catch (error) {
		// Not there, or compacted: then it is not what stands, and the edit ends in a conflict.
		if ((error as { status?: unknown }).status === 404) return undefined;
		throw error;
	}
}

function copyOf(version: Envelope, how: AppraisalSuperseded['how'], now: Date): RecordOf<AppraisalSuperseded> {
	const { _id, kind, unit, period, subject, v, by, device, at, skew, edit, received, body } = version;
	return {
		_id: `${appraisalSuperseded.kind}:${kind.slice('appraisal.'.length)}:${period}:${subject}:${edit}`,
		kind: appraisalSuperseded.kind,
		v: appraisalSuperseded.v,
		unit,
		period,
		...(subject !== undefined && { subject }),
		by: 'gateway',
		device: 'gateway',
		at: now.toISOString(),
		edit: ulid(now.getTime()),
		received: { at: now.toISOString(), no: receiptNumber(now) },
		body: {
			of: _id,
			how,
			version: {
				...{ v, by, device, at, edit, body },
				...(skew !== undefined && { skew }),
				...(how === 'replaced' && received && { received }),
			},
		},
	};
}

async function keep(db: PouchDB.Database, copies: readonly RecordOf<AppraisalSuperseded>[]): Promise<void> {
	if (copies.length === 0) return;
	const written = await writeRecords(db, copies);
	if (written.some(({ state }) => state !== 'stored' && state !== 'conflict'))
		throw new StoreUnavailable('A replaced edit could not be kept.');
}

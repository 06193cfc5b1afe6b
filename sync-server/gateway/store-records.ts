import type { Envelope } from '#shared/kernel/envelope';
import { refuse } from '#shared/kernel/refuse';
import type { Stored } from '../store/changes';
import { settle } from '../store/settle';
import { storedRecords } from '../store/stored-records';
import { writeRecords, type Written } from '../store/write-records';
import { isSameEdit, okRow, type BulkRow } from './bulk-row';

/**
 * Stores checked and stamped records, and answers for each. What the store did not take is held against what stands
 * there: the very same edit was brought by another request or an earlier place in this one, another edit is a conflict,
 * what the store itself forbids is refused, and all else is undecided and to be sent again.
 */
export async function storeRecords(db: PouchDB.Database, records: readonly Envelope[]): Promise<BulkRow[]> {
	if (records.length === 0) return [];
	const written = await writeRecords(db, records);
	const met = records.filter((_, index) => written[index]!.state === 'conflict');
	const standing = await storedRecords(
		db,
		met.map(({ _id }) => _id),
	);
	const again = met.flatMap((record) => {
		const other = standing.get(record._id);
		return other && isSameEdit(other, record) ? [other] : [];
	});
	const brought = new Map((await storedRows(db, again)).map((row) => [row.id, row]));
	return records.map((record, index) => rowOf(record, written[index]!, standing.get(record._id), brought.get(record._id)));
}

/**
 * Answers for edits that are found in the store already. On a cluster they may have been left there by a request that
 * was never answered, with too few copies or beside another branch: that is settled before anybody is told `ok`.
 */
export async function storedRows(db: PouchDB.Database, standing: readonly Stored[]): Promise<BulkRow[]> {
	if (standing.length === 0) return [];
	if (db.adapter !== 'http') return standing.map((record) => okRow(record, record._rev));
	const outcomes = await settle(
		db,
		standing.map(({ _id: id, _rev: rev }) => ({ id, rev, found: true })),
	);
	const yielded = standing.filter((_, index) => outcomes[index]!.state === 'conflict');
	const after = await storedRecords(
		db,
		yielded.map(({ _id }) => _id),
	);
	return standing.map((record, index): BulkRow => {
		const outcome = outcomes[index]!;
		if (outcome.state === 'stored') return okRow(record, outcome.rev);
		const other = after.get(record._id);
		if (outcome.state !== 'conflict' || !other) return undecided(record);
		return isSameEdit(other, record) ? okRow(other, other._rev) : conflict(record);
	});
}

function rowOf(record: Envelope, written: Written, other: Stored | undefined, brought: BulkRow | undefined): BulkRow {
	switch (written.state) {
		case 'stored':
			return okRow(record, written.rev);
		case 'forbidden':
			return { id: record._id, error: 'forbidden', reason: refuse('malformed') };
		case 'conflict':
			// One node may not know the base revision yet when another has told the device of it.
			return brought ?? (other?._rev !== undefined && other._rev === record._rev ? undecided(record) : conflict(record));
		case 'undecided':
			return undecided(record);
	}
}

function conflict({ _id }: Envelope): BulkRow {
	return { id: _id, error: 'conflict', reason: 'Document update conflict.' };
}

function undecided({ _id }: Envelope): BulkRow {
	return { id: _id, error: 'service_unavailable', reason: 'The store did not save this record. Send it again.' };
}

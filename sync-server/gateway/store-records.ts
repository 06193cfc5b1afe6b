import type { Envelope } from '#shared/kernel/envelope';
import { storedRecords } from '../store/stored-records';
import { isSameEdit, okRow, type BulkRow } from './bulk-row';

/**
 * Stores checked and stamped records, and answers for each. Whatever the store says of a record it did not take is
 * held against what stands there: the very same edit was brought by another request or an earlier place in this
 * one, another edit is a conflict, and all else is undecided and to be sent again.
 */
export async function storeRecords(db: PouchDB.Database, records: readonly Envelope[]): Promise<BulkRow[]> {
	if (records.length === 0) return [];
	const results = await db.bulkDocs([...records]);
	const revs = results.map((result) => ('ok' in result && result.ok && result.rev) || null);
	const failed = records.filter((_, index) => !revs[index]).map(({ _id }) => _id);
	const standing = await storedRecords(db, failed);
	return records.map((record, index): BulkRow => {
		const rev = revs[index];
		if (rev) return okRow(record, rev);
		const other = standing.get(record._id);
		if (other && isSameEdit(other, record)) return okRow(other, other._rev);
		const conflict = other ? other._rev !== record._rev : isConflict(results[index]);
		if (conflict) return { id: record._id, error: 'conflict', reason: 'Document update conflict.' };
		return { id: record._id, error: 'service_unavailable', reason: 'The store did not save this record. Send it again.' };
	});
}

function isConflict(result: PouchDB.Core.Response | PouchDB.Core.Error | undefined): boolean {
	return (result as PouchDB.Core.Error | undefined)?.status === 409;
}

import type { Envelope } from '#shared/records/envelope';
import { storedRecords } from '../store/stored-records';
import { isSameEdit, okRow, type BulkRow } from './bulk-row';

/**
 * Stores checked and stamped records, and answers for each. A conflict with the very same edit means that another
 * request, or an earlier place in this one, brought it first: it is stored.
 */
export async function storeRecords(db: PouchDB.Database, records: readonly Envelope[]): Promise<BulkRow[]> {
	if (records.length === 0) return [];
	const results = await db.bulkDocs([...records]);
	const lost = records.filter((_, index) => isConflict(results[index]));
	const standing = await storedRecords(db, lost.map(({ _id }) => _id)); // prettier-ignore
	return records.map((record, index): BulkRow => {
		const result = results[index];
		if (result && 'ok' in result && result.ok && result.rev) return okRow(record, result.rev);
		if (!isConflict(result))
			return { id: record._id, error: 'service_unavailable', reason: 'The store did not save this record. Send it again.' };
		const other = standing.get(record._id);
		if (other && isSameEdit(other, record)) return okRow(other, other._rev);
		return { id: record._id, error: 'conflict', reason: 'Document update conflict.' };
	});
}

function isConflict(result: PouchDB.Core.Response | PouchDB.Core.Error | undefined): boolean {
	return !!result && ((result as PouchDB.Core.Error).status === 409 || (result as PouchDB.Core.Error).name === 'conflict');
}

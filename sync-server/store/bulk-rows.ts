/** One row of the store's answer. */
export interface StoreRow {
	ok?: boolean;
	rev?: string;
	accepted?: boolean;
	error?: unknown;
	name?: string;
	status?: number;
}

/**
 * `_bulk_docs`, with a row for each document in the order given. Where the store refuses the request as a whole for what is in it
 * (a document too large, one it cannot read), it is halved until the document to blame stands alone, whose row is then that refusal.
 * Rejects when the store does not answer.
 */
export async function bulkRows(db: PouchDB.Database, docs: readonly object[]): Promise<StoreRow[]> {
	try {
		return (await db.bulkDocs([...docs] as PouchDB.Core.PutDocument<object>[])) as StoreRow[];
	} catch (error) {
		const row = error as StoreRow;
		if (!isRefusal(row)) throw error;
		if (docs.length === 1) return [{ error: 'forbidden', status: row.status! }];
		const middle = Math.ceil(docs.length / 2);
		return [...(await bulkRows(db, docs.slice(0, middle))), ...(await bulkRows(db, docs.slice(middle)))];
	}
}

/** Of CouchDB's rows only the name tells, of PouchDB's the status. */
const refusals = new Set(['forbidden', 'bad_request', 'illegal_docid', 'doc_validation', 'document_too_large', 'attachment_too_large']);

/** Whether the store says no to the document itself, and will again; not that it has no such database, or does not know us. */
export function isRefusal({ status, error, name }: StoreRow): boolean {
	if (status !== undefined) return [400, 403, 413, 415, 422].includes(status);
	return refusals.has(String(error)) || refusals.has(name ?? '');
}

import type { Stored } from './changes';

/** The winning revisions of these ids, as far as they exist and are not deleted. One request, whatever their number. */
export async function storedRecords(db: PouchDB.Database, ids: readonly string[]): Promise<Map<string, Stored>> {
	if (ids.length === 0) return new Map();
	const { rows } = await db.allDocs<Stored>({ keys: [...new Set(ids)], include_docs: true });
	return new Map(rows.flatMap((row) => ('doc' in row && row.doc ? [[row.id, row.doc as Stored]] : [])));
}

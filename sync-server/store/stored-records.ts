import type { Stored } from './changes';

/** The winning revisions of these ids, as far as they exist and are not deleted. */
export async function storedRecords(db: PouchDB.Database, ids: readonly string[]): Promise<Map<string, Stored>> {
	const distinct = [...new Set(ids)];
	if (distinct.length === 0) return new Map();
	const found = db.adapter === 'http' ? await inOneRequest(db, distinct) : await oneByOne(db, distinct);
	return new Map(found.map((record) => [record._id, record]));
}

async function inOneRequest(db: PouchDB.Database, ids: string[]): Promise<Stored[]> {
	const { rows } = await db.allDocs<Stored>({ keys: ids, include_docs: true });
	return rows.flatMap((row) => ('doc' in row && row.doc ? [row.doc as Stored] : []));
}

/** On LevelDB `allDocs` opens an iterator for every key: three to five times the work. */
async function oneByOne(db: PouchDB.Database, ids: string[]): Promise<Stored[]> {
	const records = await Promise.all(
		ids.map(async (id) => {
			try {
				return [await db.get<Stored>(id)];
			} catch (error) {
				if ((error as { status?: number }).status === 404) return [];
				throw error;
			}
		}),
	);
	return records.flat();
}

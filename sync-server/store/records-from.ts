import type { Stored } from './changes';

/** How many are read at a time. */
const page = 1_000;

/** All records whose ids begin with `prefix`, by id, read in pages: however many there are, a page alone is in memory. */
export async function* recordsFrom(db: PouchDB.Database, prefix: string): AsyncGenerator<Stored> {
	for (let startkey = prefix; ;) {
		const { rows } = await db.allDocs<Stored>({ startkey, endkey: `${prefix}\uffff`, limit: page, include_docs: true });
		for (const { doc } of rows) if (doc) yield doc;
		const last = rows.at(-1)?.id;
		if (last === undefined || rows.length < page) return;
		// The next id there can be: ids hold no character as small.
		startkey = `${last}\u0000`;
	}
}

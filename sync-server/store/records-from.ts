import type { Stored } from './changes';

/**
 * All records whose ids begin with `prefix`, by id, read in pages of so many: however many there are, a page alone is in memory. Each page begins with the last
 * record of the one before, which says nothing of how a store orders ids.
 */
export async function* recordsFrom(db: PouchDB.Database, prefix: string, page = 1_000): AsyncGenerator<Stored> {
	for (let last = ''; ;) {
		const { rows } = await db.allDocs<Stored>({ startkey: last || prefix, endkey: `${prefix}\uffff`, limit: page + 1, include_docs: true });
		const fresh = rows.filter(({ id }) => id !== last);
		for (const { doc } of fresh) if (doc) yield doc;
		if (rows.length <= page || fresh.length === 0) return;
		last = rows.at(-1)!.id;
	}
}

import type { EntityTable } from 'dexie';

/**
 * All rows of a table, or those whose `key` begins with `prefix`, in its order, `size` at a time, so that the page stays alive
 * in between.
 */
export async function* inChunks<T, K extends keyof T>(table: EntityTable<T, K>, key: K, prefix = '', size = 2_000): AsyncGenerator<T[]> {
	for (let after = prefix; ;) {
		const rows = await table.where(':id').between(after, `${prefix}\uffff`, false, true).limit(size).toArray();
		if (rows.length > 0) yield rows;
		if (rows.length < size) return;
		after = String(rows.at(-1)![key]);
	}
}

import type { ChangesPage, ChangesQuestion } from './changes';
import { storedRecords } from './stored-records';

/**
 * The changes of some ids, looked up: a feed has far more records than anybody asks for, and both stores would read it
 * whole. They come without their own place in the feed, with the one before which all of them were written (`end`);
 * whatever `since`, all there are.
 */
export async function changesOfIds(
	db: PouchDB.Database,
	ids: readonly string[],
	end: string | number,
	{ accept, limit }: ChangesQuestion,
): Promise<ChangesPage> {
	const records = [...(await storedRecords(db, ids)).values()].filter(accept);
	return { rows: records.slice(0, limit).map((record) => ({ seq: end, record })), lastSeq: end, pending: 0 };
}

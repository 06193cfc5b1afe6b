import { bulkRows, isRefusal, type StoreRow } from './bulk-rows';
import { inTurn, type InTurn } from './in-turn';
import { settle } from './settle';

/** What became of one document. */
export type Written =
	| { state: 'stored'; rev: string }
	/** Another edit stands. */
	| { state: 'conflict' }
	/** The store itself forbids it, and will do so again. */
	| { state: 'forbidden' }
	/** Neither stored nor refused for good: ask again. */
	| { state: 'undecided' };

type Document = { _id: string; _rev?: string | undefined; [field: string]: unknown };

const queues = new WeakMap<PouchDB.Database, InTurn>();

/**
 * The one way into a database: writes documents and tells for each what became of it, in the order given. `stored` means
 * stored: a row a cluster calls `accepted` lost a race or has no quorum, and is settled first (`settle.ts`). Writes of one
 * id wait for each other, so that this process never races itself. Rejects when the store does not answer.
 */
export function writeRecords(db: PouchDB.Database, docs: readonly Document[]): Promise<Written[]> {
	if (docs.length === 0) return Promise.resolve([]);
	const turn = queues.get(db) ?? inTurn();
	queues.set(db, turn);
	const ids = docs.map(({ _id }) => _id);
	return turn(ids, async () => {
		const rows = await bulkRows(db, docs);
		const doubtful = docs.flatMap(({ _id: id }, index) => {
			const { ok, accepted, rev } = rows[index] ?? {};
			return ok && accepted && rev ? [{ id, rev }] : [];
		});
		const settled = (doubtful.length > 0 ? await settle(db, doubtful) : []).values();
		return docs.map((_, index) => {
			const row = rows[index];
			return row?.ok && row.accepted ? settled.next().value! : plainOutcome(row);
		});
	});
}

/** Writes one document; see `writeRecords`. */
export async function writeRecord(db: PouchDB.Database, doc: Document): Promise<Written> {
	const [written] = await writeRecords(db, [doc]);
	return written!;
}

function plainOutcome(row: StoreRow | undefined): Written {
	if (row?.ok && row.rev) return { state: 'stored', rev: row.rev };
	if (row?.status === 409 || row?.error === 'conflict' || row?.name === 'conflict') return { state: 'conflict' };
	return row && isRefusal(row) ? { state: 'forbidden' } : { state: 'undecided' };
}

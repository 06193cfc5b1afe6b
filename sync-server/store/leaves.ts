import { StoreUnavailable } from './store-unavailable';

/** One end of a document's tree of revisions, with the revisions it came from. */
export type Leaf = Record<string, unknown> & {
	_id: string;
	_rev: string;
	_deleted?: boolean;
	_revisions?: { start: number; ids: string[] };
};

/** The ends of these documents on CouchDB that are not deleted, the one that stands first; no entry for what is not there. */
export async function readLeaves(db: PouchDB.Database, ids: readonly string[]): Promise<Map<string, Leaf[]>> {
	if (ids.length === 0) return new Map();
	const answer = await db.fetch('_bulk_get?revs=true', {
		...asJson({ docs: [...new Set(ids)].map((id) => ({ id })) }),
	});
	if (!answer.ok) throw new StoreUnavailable(`CouchDB answered ${answer.status} to _bulk_get.`);
	const { results } = (await answer.json()) as { results: { id: string; docs: { ok?: Leaf }[] }[] };
	return new Map(results.map(({ id, docs }) => [id, docs.flatMap(({ ok }) => (ok && !ok._deleted ? [ok] : [])).sort(byRank)]));
}

/**
 * Hands these very revisions to every node that answers; done again it changes nothing. Gives for each whether enough
 * nodes now have it: what fewer have is gone when they do not come back.
 */
export async function spread(db: PouchDB.Database, leaves: readonly Leaf[]): Promise<boolean[]> {
	if (leaves.length === 0) return [];
	if (await isSpread(db, leaves)) return leaves.map(() => true);
	// One shard that lacks its quorum must not keep the others' records waiting.
	if (leaves.length === 1) return [false];
	const done: boolean[] = [];
	for (const leaf of leaves) done.push(await isSpread(db, [leaf]));
	return done;
}

async function isSpread(db: PouchDB.Database, leaves: readonly Leaf[]): Promise<boolean> {
	const answer = await db.fetch('_bulk_docs', { ...asJson({ new_edits: false, docs: leaves }) });
	if (answer.status !== 201 && answer.status !== 202) throw new StoreUnavailable(`CouchDB answered ${answer.status} to _bulk_docs.`);
	const rows = (await answer.json()) as { error?: string }[];
	return answer.status === 201 && rows.every(({ error }) => !error);
}

/** Whether `leaf` is this revision or came from it. */
export function comesFrom({ _rev, _revisions }: Leaf, rev: string): boolean {
	if (_rev === rev) return true;
	const [generation, hash] = [Number.parseInt(rev, 10), rev.slice(rev.indexOf('-') + 1)];
	return !!_revisions && _revisions.ids[_revisions.start - generation] === hash;
}

/** How many edits led to a revision: of `3-abc` three. */
export function generationOf({ _rev }: Pick<Leaf, '_rev'>): number {
	return Number.parseInt(_rev, 10);
}

/** As CouchDB chooses which end stands: the longer history, then the higher hash. */
function byRank(a: Leaf, b: Leaf): number {
	return generationOf(b) - generationOf(a) || (a._rev < b._rev ? 1 : -1);
}

function asJson(body: unknown): RequestInit {
	return { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body) };
}

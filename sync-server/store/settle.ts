import { setTimeout as wait } from 'node:timers/promises';
import { comesFrom, generationOf, readLeaves, spread, type Leaf } from './leaves';
import type { Written } from './write-records';

/** A revision this gateway wrote, or found standing under an edit it is asked about. */
export interface Claim {
	id: string;
	rev: string;
}

/** Until the nodes have told each other what they took at the same moment, in milliseconds. */
const agreement = 100;

/**
 * Finds out whether revisions on CouchDB are safe to be called stored: enough nodes have them, and no other branch of the
 * document contends. Of two that contend the one in question yields, because the other one may have been answered `ok`
 * already: the other is written once more under the same edit, which makes its history the longer one, and stands from
 * then on whatever the hashes. Nothing is deleted. Rejects when CouchDB does not answer.
 */
export async function settle(db: PouchDB.Database, claims: readonly Claim[]): Promise<Written[]> {
	const leaves = await readLeaves(
		db,
		claims.map(({ id }) => id),
	);
	const own = claims.map(({ id, rev }) => leaves.get(id)?.find((leaf) => comesFrom(leaf, rev)));
	const present = own.filter((leaf) => leaf !== undefined);
	const safe = new Map((await spread(db, present)).map((done, index) => [present[index]!, done]));
	// Read again: what another node alone had taken shows now that all have been told of ours.
	const after = await readLeaves(
		db,
		present.map(({ _id }) => _id),
	);
	return Promise.all(
		claims.map(({ id, rev }, index): Promise<Written> | Written => {
			const leaf = own[index];
			return leaf ? decide(db, after.get(id) ?? [], rev, safe.get(leaf)!) : { state: 'undecided' };
		}),
	);
}

async function decide(db: PouchDB.Database, leaves: readonly Leaf[], rev: string, safe: boolean): Promise<Written> {
	const mine = leaves.find((leaf) => comesFrom(leaf, rev));
	if (!mine) return { state: 'undecided' };
	const [other] = leaves.filter((leaf) => leaf !== mine);
	// The longer of two was chosen before, or has been edited since.
	if (!other || generationOf(mine) > generationOf(other)) return safe ? { state: 'stored', rev: mine._rev } : { state: 'undecided' };
	if (generationOf(mine) === generationOf(other)) {
		const { _revisions, ...again } = other;
		void _revisions;
		const [row] = (await db.bulkDocs([again])) as { ok?: boolean; accepted?: boolean }[];
		if (!row?.ok || row.accepted) return { state: 'undecided' };
		await wait(agreement);
	}
	const standing = (await readLeaves(db, [mine._id])).get(mine._id)?.[0];
	return standing && !comesFrom(standing, mine._rev) ? { state: 'conflict' } : { state: 'undecided' };
}

import { setTimeout as wait } from 'node:timers/promises';
import { comesFrom, generationOf, readLeaves, spread, type Leaf } from './leaves';
import type { Written } from './write-records';

/** A revision this gateway wrote, or found standing under an edit it is asked about. */
export interface Claim {
	id: string;
	rev: string;
	/** Found standing: whoever wrote it may have been answered `ok`. */
	found?: true;
}

/** Until the nodes have told each other what they took at the same moment, in milliseconds. */
const agreement = 100;

/** How often a document is looked at before whoever sent it is asked to send again. */
const looks = 8;

/**
 * Finds out whether revisions on CouchDB are safe to be called stored: enough nodes have them, and no other branch of the
 * document contends. Which of several that contend is to stand is agreed upon without a word between the gateways:
 *
 * - of two, the one just written yields: one of two may have the majority of the nodes, and been answered `ok` already. Whoever merely
 *   found one of them leaves that to its writer for a while;
 * - of more, as of two that both were chosen by somebody, nobody has been answered: the one that CouchDB ranks first is chosen.
 *
 * The chosen one is written once more under the same edit, which makes its history the longest, and stands from then on whatever
 * the hashes; who does the same at the same moment makes the same revision. It is `stored` when it still is the longest after a moment
 * in which others may have chosen otherwise. Nothing is deleted. Rejects when CouchDB does not answer.
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
		claims.map((claim, index): Promise<Written> | Written => {
			const leaf = own[index];
			if (!leaf) return { state: 'undecided' };
			const known = safe.get(leaf) ? leaf._rev : null;
			const [alone, ...others] = after.get(claim.id) ?? [];
			if (alone && alone._rev === known && others.length === 0) return { state: 'stored', rev: known };
			return decide(db, claim, known);
		}),
	);
}

/** `safe`: the revision that enough nodes are known to have. */
async function decide(db: PouchDB.Database, { id, rev, found }: Claim, safe: string | null): Promise<Written> {
	let longest: string | undefined;
	for (let look = 0; look < looks; look++) {
		const leaves = (await readLeaves(db, [id])).get(id) ?? [];
		const mine = leaves.find((leaf) => comesFrom(leaf, rev));
		if (!mine) return { state: 'undecided' };
		const contending = leaves.filter((leaf) => generationOf(leaf) === generationOf(leaves[0]!));
		if (contending.length > 1) {
			if (!found || isChosen(contending, rev) || look >= looks / 2) await choose(db, contending, found ? undefined : mine, rev);
		} else if (contending[0] !== mine) {
			return { state: 'conflict' };
		} else if (leaves.length === 1 || longest === mine._rev) {
			return safe === mine._rev || (await isSafe(db, mine)) ? { state: 'stored', rev: mine._rev } : { state: 'undecided' };
		} else {
			longest = mine._rev;
		}
		await wait(agreement);
	}
	return { state: 'undecided' };
}

/** Whether somebody has chosen each of these: they are longer than what was written at first. */
function isChosen(contending: readonly Leaf[], rev: string): boolean {
	return contending.some((leaf) => generationOf(leaf) > Number.parseInt(rev, 10));
}

/** Writes the one of these that is to stand once more. That somebody else was quicker, or too few nodes answer, shows at the next look. */
async function choose(db: PouchDB.Database, contending: readonly Leaf[], own: Leaf | undefined, rev: string): Promise<void> {
	const [other, ...more] = contending.filter((leaf) => leaf !== own);
	const yields = own !== undefined && more.length === 0 && !isChosen(contending, rev);
	const { _revisions, ...chosen } = yields ? other! : contending[0]!;
	void _revisions;
	await db.bulkDocs([chosen]);
}

async function isSafe(db: PouchDB.Database, leaf: Leaf): Promise<boolean> {
	const [done] = await spread(db, [leaf]);
	return done === true;
}

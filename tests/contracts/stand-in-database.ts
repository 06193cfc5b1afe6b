import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export type Doc = Record<string, unknown> & {
	_id: string;
	_rev?: string;
	_deleted?: boolean;
	_revisions?: { start: number; ids: string[] };
};
type Validate = (doc: Doc, old: Doc | null, user: object) => void;

/** One leaf of a document's tree of revisions, with the revisions it came from, newest first. */
interface Leaf {
	rev: string;
	ancestors: string[];
	doc: Doc;
	/** Written while too few nodes answered: gone when the one that took it does not come back. */
	unconfirmed: boolean;
}

interface Tree {
	leaves: Leaf[];
	shard: 0 | 1;
	/** Place among the changes of its shard. */
	seq: number;
	changedAt: number;
	/** What stood when, for copies that lag. */
	past: { seq: number; at: number; winner: Leaf }[];
}

/** What a view is asked: its keys in their order, or what lies under one of them from an id on. */
export interface ViewQuestion {
	keys: unknown[];
	from?: string | undefined;
	limit: number;
	/** The nodes whose copies answer, one for each shard. */
	nodes: [number, number];
}

export interface ViewRow {
	id: string;
	key: unknown;
	value: unknown;
	doc: Doc;
}

/** A row of `_bulk_docs`, as CouchDB gives it. */
export interface WrittenRow {
	ok?: true;
	id: string;
	rev?: string;
	accepted?: true;
	error?: string;
	reason?: string;
}

export interface FeedRow {
	id: string;
	/** Where the feed has got to in each shard, this row included. */
	seq: [number, number];
	changes: { rev: string }[];
	deleted?: true;
	doc: Doc;
}

/** What goes wrong in the cluster at present; all of it was seen on three nodes of CouchDB 3.5.0. */
export interface Weather {
	/** Whether enough nodes answer for a write to be safe. */
	quorum: boolean;
	/** Milliseconds until a write shows up in `_changes`. */
	staleness: number;
	/** Milliseconds by which the copies of each of the three nodes lag behind. */
	lag: [number, number, number];
	/** The nodes whose copies answer views that ask for the same ones each time (`stable`), one for each shard. */
	stable: [number, number];
	/** Views are being built: they do not answer in time. */
	building: boolean;
	/** Milliseconds a write is on its way between the nodes: another one of the same document meanwhile is a race. */
	transit: number;
}

/** Every document lies on three nodes, and two that took a write make it safe. */
const [copies, quorum] = [3, 2];

/**
 * One database of the stand-in: trees of revisions over two shards, as a cluster keeps them. Of writes at once each node takes the one
 * that comes first: what two nodes took is `ok`, what one took is `accepted` and becomes a branch, which wins or loses by its revision
 * alone, and what none took is a conflict. Of three at once it may be that nobody's is safe.
 */
export function standInDatabase(weather: Weather) {
	const trees = new Map<string, Tree>();
	const ends: [number, number] = [0, 0];
	/** Which nodes have taken an edit on a revision, by document and revision. */
	const taken = new Map<string, boolean[]>();
	let validate: Validate | null = null;

	const leavesOf = (id: string): Leaf[] => (trees.get(id)?.leaves ?? []).toSorted(byRank);
	const winnerOf = (id: string): Leaf | null => leavesOf(id)[0] ?? null;

	function put(id: string, leaf: Leaf, replaced: string | undefined): void {
		const shard = createHash('md5').update(id).digest()[0]! < 128 ? 0 : 1;
		const tree = trees.get(id) ?? { leaves: [], shard, seq: 0, changedAt: 0, past: [] };
		tree.leaves = [...tree.leaves.filter(({ rev }) => rev !== replaced && rev !== leaf.rev), leaf];
		tree.seq = ++ends[shard];
		tree.changedAt = Date.now();
		tree.past.push({ seq: tree.seq, at: tree.changedAt, winner: tree.leaves.toSorted(byRank)[0]! });
		trees.set(id, tree);
	}

	/** Why the second lock forbids it; `null` when it does not. */
	function forbidden(doc: Doc, old: Doc | null): string | null {
		if (!validate || doc._id.startsWith('_design/')) return null;
		try {
			validate(doc, old, { name: 'hitei', roles: ['_admin'] });
			return null;
		} catch (thrown) {
			return String((thrown as { forbidden?: string }).forbidden ?? thrown);
		}
	}

	async function write({ _revisions, ...doc }: Doc): Promise<WrittenRow> {
		void _revisions;
		const conflict: WrittenRow = { id: doc._id, error: 'conflict', reason: 'Document update conflict.' };
		const old = leavesOf(doc._id).find(({ rev }) => rev === doc._rev) ?? null;
		const known = winnerOf(doc._id);
		// As in CouchDB, the base revision is looked at before the validation runs.
		if (doc._rev ? !old : known && !known.doc._deleted) return conflict;
		const base = old ?? known;
		const no = forbidden(doc, base && withRev(base));
		if (no) return { id: doc._id, error: 'forbidden', reason: no };
		const onBase = `${doc._id} ${base?.rev ?? ''}`;
		const byNode = taken.get(onBase) ?? Array<boolean>(copies).fill(false);
		taken.set(onBase, byNode);
		const answered = weather.quorum ? [0, 1, 2] : [0];
		const took = await Promise.all(
			answered.map(async (node) => {
				await wait(weather.transit * (0.5 + Math.random()));
				const first = !byNode[node];
				byNode[node] = true;
				return first;
			}),
		);
		const safe = took.filter(Boolean).length;
		if (safe === 0) return conflict;
		const ancestors = base ? [base.rev, ...base.ancestors] : [];
		const rev = `${ancestors.length + 1}-${createHash('md5')
			.update(JSON.stringify([ancestors[0], doc]))
			.digest('hex')}`;
		put(doc._id, { rev, ancestors, doc, unconfirmed: !weather.quorum }, base?.rev);
		return { ok: true, id: doc._id, rev, ...(safe < quorum && { accepted: true as const }) };
	}

	return {
		size: () => [...trees.keys()].filter((id) => !winnerOf(id)!.doc._deleted).length,
		ends: () => [...ends] as [number, number],
		write,
		/** `new_edits: false`: this very revision, as another replica has it. Rows only for what is forbidden. */
		replicate(docs: Doc[]): { accepted: boolean; rows: WrittenRow[] } {
			const rows = docs.flatMap((sent): WrittenRow[] => {
				const { _revisions, ...doc } = sent;
				const rev = doc._rev!;
				const standing = leavesOf(doc._id).find((leaf) => leaf.rev === rev || leaf.ancestors.includes(rev));
				if (standing) {
					if (weather.quorum) standing.unconfirmed = false;
					return [];
				}
				const no = forbidden(doc, null);
				if (no) return [{ id: doc._id, rev, error: 'forbidden', reason: no }];
				const { start, ids } = _revisions ?? { start: Number.parseInt(rev, 10), ids: [rev.split('-')[1]!] };
				const ancestors = ids.slice(1).map((hash, index) => `${start - 1 - index}-${hash}`);
				put(doc._id, { rev, ancestors, doc, unconfirmed: !weather.quorum }, ancestors[0]);
				return [];
			});
			return { accepted: !weather.quorum, rows };
		},
		leaves: (id: string): Doc[] => leavesOf(id).map((leaf) => withRevisions(leaf)),
		winner(id: string): (Doc & { _conflicts: string[] }) | null {
			const [leaf, ...others] = leavesOf(id);
			if (!leaf || leaf.doc._deleted) return null;
			return { ...withRevisions(leaf), _conflicts: others.filter(({ doc }) => !doc._deleted).map(({ rev }) => rev) };
		},
		revision(id: string, rev: string): Doc | null {
			const leaf = leavesOf(id).find((one) => one.rev === rev);
			return leaf ? withRevisions(leaf) : null;
		},
		ids: () => [...trees.keys()].filter((id) => !winnerOf(id)!.doc._deleted).sort(),
		/** What changed after `since`: in order within a shard, in no order between the two. */
		changed(since: [number, number], descending: boolean): FeedRow[] {
			const seen = Date.now() - weather.staleness;
			const queues = ([0, 1] as const).map((shard) =>
				[...trees]
					.filter(([, tree]) => tree.shard === shard && tree.seq > since[shard] && (weather.staleness === 0 || tree.changedAt <= seen))
					.sort(([, a], [, b]) => (descending ? b.seq - a.seq : a.seq - b.seq)),
			);
			const at: [number, number] = [...since];
			const rows: FeedRow[] = [];
			while (queues.some((queue) => queue.length > 0)) {
				const queue = queues[Math.random() < 0.5 ? 0 : 1]!;
				const [id, tree] = queue.shift() ?? [];
				if (!id || !tree) continue;
				const leaf = winnerOf(id)!;
				at[tree.shard] = tree.seq;
				const deleted = leaf.doc._deleted && { deleted: true as const };
				rows.push({ id, seq: [...at], changes: [{ rev: leaf.rev }], ...deleted, doc: withRev(leaf) });
			}
			return rows;
		},
		/** A view, read from copies that may lag: its rows in the order of the keys, then of the ids, and how far these copies have got. */
		view(map: string, { keys, from = '', limit, nodes }: ViewQuestion): { rows: ViewRow[]; seq: [number, number] } {
			const order = new Map(keys.map((key, index) => [JSON.stringify(key), index]));
			const seq: [number, number] = [0, 0];
			const rows = [...trees].flatMap(([id, { shard, past }]): (ViewRow & { place: number })[] => {
				const until = Date.now() - weather.lag[nodes[shard]]!;
				const then = past.findLast(({ at }) => at <= until);
				if (!then) return [];
				seq[shard] = Math.max(seq[shard], then.seq);
				const doc = withRev(then.winner);
				if (doc._deleted || id.startsWith('_design/')) return [];
				const emitted: [unknown, unknown][] = [];
				const run = new Function('emit', `return (${map})`)((key: unknown, value: unknown) => emitted.push([key, value])) as (
					doc: Doc,
				) => void;
				run(doc);
				return emitted.flatMap(([key, value]) => {
					const place = order.get(JSON.stringify(key));
					return place === undefined || id < from ? [] : [{ id, key, value, doc, place }];
				});
			});
			rows.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
			return { rows: rows.slice(0, limit).map(({ place, ...row }) => (void place, row)), seq };
		},
		lock: (source: string) => (validate = new Function(`return (${source})`)() as Validate),
		/** Keeps the files as they are now; what it gives puts them back. */
		backup(): () => void {
			const copy = structuredClone({ trees: [...trees], ends });
			return () => {
				const { trees: saved, ends: ended } = structuredClone(copy);
				trees.clear();
				for (const [id, tree] of saved) trees.set(id, tree);
				[ends[0], ends[1]] = ended;
				taken.clear();
			};
		},
		/** The node that alone took these never comes back. */
		loseUnconfirmed(): void {
			for (const [id, tree] of trees) {
				tree.leaves = tree.leaves.filter(({ unconfirmed }) => !unconfirmed);
				if (tree.leaves.length === 0) trees.delete(id);
			}
			taken.clear();
		},
	};
}

/** As CouchDB chooses: what is not deleted, then the longer history, then the higher hash. */
function byRank(a: Leaf, b: Leaf): number {
	return (
		Number(!!a.doc._deleted) - Number(!!b.doc._deleted) ||
		b.ancestors.length - a.ancestors.length ||
		(b.rev < a.rev ? -1 : b.rev > a.rev ? 1 : 0)
	);
}

function withRev({ rev, doc }: Leaf): Doc {
	return { ...doc, _rev: rev };
}

function withRevisions(leaf: Leaf): Doc {
	const all = [leaf.rev, ...leaf.ancestors];
	return { ...withRev(leaf), _revisions: { start: all.length, ids: all.map((rev) => rev.split('-')[1]!) } };
}

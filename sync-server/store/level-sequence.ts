import { createRequire } from 'node:module';

/** The part of LevelDB's own interface that is used here. */
interface Level {
	iterator(options: object): {
		next(done: (error: Error | null | undefined, key?: string, value?: string) => void): void;
		end(done: (error?: Error | null) => void): void;
	};
}

/** PouchDB's own LevelDB, so that there is one in the process and not two. */
const leveldown = createRequire(createRequire(import.meta.url).resolve('pouchdb-adapter-leveldb'))('leveldown') as (path: string) => Level;

/** Where PouchDB 9 keeps revisions by sequence: `ÿby-sequenceÿ` and sixteen digits. */
const prefix = '\xffby-sequence\xff';
const keyOf = (seq: number) => prefix + String(seq).padStart(16, '0');

/** About how many characters are read at once: a feed may hold records of a megabyte each. */
const mostRead = 8_000_000;

/** A revision as it lies in the file. */
export interface SequenceEntry {
	seq: number;
	/** The record as JSON, `_id` and `_rev` included. */
	json: string;
}

/**
 * One database's revisions in the order of their sequence, read past PouchDB: its `changes` looks up every row's
 * history, which costs more than all the rest of a pull. With compaction at every write (and no foreign revisions)
 * whatever lies there is the newest of its record.
 */
export interface LevelSequence {
	/** To be given to PouchDB as its `db` option: makes the LevelDB that is then read. */
	open(path: string): Level;
	/**
	 * Up to `limit` entries with a sequence between the two, both excluded, the newest first when `descending`; fewer when they are
	 * long. `end`: there are no more.
	 */
	read(after: number, before: number, limit: number, descending?: boolean): Promise<{ entries: SequenceEntry[]; end: boolean }>;
}

export function levelSequence(): LevelSequence {
	let level: Level | undefined;
	return {
		open: (path) => (level = leveldown(path)),
		read: (after, before, limit, descending = false) => {
			if (!level) throw new Error('This folder is open already in this process.');
			const options = { gt: keyOf(after), lt: keyOf(before), limit, reverse: descending };
			const iterator = level.iterator({ ...options, keyAsBuffer: false, valueAsBuffer: false, highWaterMark: 1_048_576 });
			return new Promise((resolve, reject) => {
				const entries: SequenceEntry[] = [];
				let left = mostRead;
				const finish = (end: boolean, error?: Error | null) =>
					iterator.end((endError) => ((error ?? endError) ? reject(error ?? endError) : resolve({ entries, end })));
				const step = () =>
					iterator.next((error, key, json) => {
						if (error || key === undefined || json === undefined) return finish(entries.length < limit, error);
						entries.push({ seq: Number(key.slice(prefix.length)), json });
						left -= json.length;
						if (left > 0) step();
						else finish(false);
					});
				step();
			});
		},
	};
}

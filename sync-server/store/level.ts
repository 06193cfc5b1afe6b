import { createRequire } from 'node:module';

type Done<Value = void> = (error: Error | null | undefined, value: Value) => void;

export type Operation = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

/** The part of LevelDB's own interface that is used here. */
export interface Level {
	iterator(options: object): {
		next(done: (error: Error | null | undefined, key?: string, value?: string) => void): void;
		end(done: (error?: Error | null) => void): void;
	};
	getMany(keys: readonly string[], options: { asBuffer: false }, done: Done<(string | undefined)[]>): void;
	batch(operations: readonly Operation[], options: object, done: Done): void;
	/** What `batch` calls once keys and values are texts: the one way by which everything is written. */
	_batch(operations: Operation[], options: object, done: Done): void;
	clear(range: { gte?: string; gt?: string; lt?: string }, done: Done): void;
}

/** PouchDB's own LevelDB, so that there is one in the process and not two. */
export const openLevel = createRequire(createRequire(import.meta.url).resolve('pouchdb-adapter-leveldb'))('leveldown') as (
	path: string,
) => Level;

/** Where PouchDB 9 keeps revisions by sequence: `ÿby-sequenceÿ` and sixteen digits. */
export const sequencePrefix = '\xffby-sequence\xff';
export const sequenceDigits = (seq: number) => String(seq).padStart(16, '0');

/** About how many characters are read at once: a feed may hold records of a megabyte each. */
export const mostRead = 8_000_000;

interface Range {
	gt: string;
	lt: string;
	limit: number;
	reverse?: boolean;
	/** Leave out the values. */
	keysOnly?: boolean;
}

/** The entries of a range, as many as are wanted and not too long; `end`: there are no more. */
export function levelRange(
	level: Level,
	{ keysOnly = false, ...range }: Range,
): Promise<{ entries: [key: string, value: string][]; end: boolean }> {
	const options = { ...range, values: !keysOnly, keyAsBuffer: false, valueAsBuffer: false, highWaterMark: keysOnly ? 65_536 : 1_048_576 };
	const iterator = level.iterator(options);
	return new Promise((resolve, reject) => {
		const entries: [string, string][] = [];
		let left = mostRead;
		const finish = (end: boolean, error?: Error | null) =>
			iterator.end((endError) => ((error ?? endError) ? reject(error ?? endError) : resolve({ entries, end })));
		const step = () =>
			iterator.next((error, key, value = '') => {
				if (error || key === undefined) return finish(entries.length < range.limit, error);
				entries.push([key, value]);
				left -= value.length;
				if (left > 0) step();
				else finish(false);
			});
		step();
	});
}

/** The values of these keys, `undefined` where there is none. */
export function levelValues(level: Level, keys: readonly string[]): Promise<(string | undefined)[]> {
	if (keys.length === 0) return Promise.resolve([]);
	return new Promise((resolve, reject) =>
		level.getMany(keys, { asBuffer: false }, (error, values) => (error ? reject(error) : resolve(values))),
	);
}

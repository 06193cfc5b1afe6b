import { scopeDigest } from '#shared/kernel/scope-digest';
import { keysOfRecord, type KeyTable, type ScopeKey } from '#shared/kernel/scope-keys';
import { levelRange, levelValues, mostRead, sequenceDigits, sequencePrefix, type Level, type Operation } from './level';
import { levelSequence, type ReadSequence, type SequenceEntry } from './level-sequence';

/** Raise it when the rows come to lie otherwise. */
const layout = 1;
const family = '\xffscope-index\xff';

/** Records looked at, or fetched, at once. */
const stride = { build: 1_000, fetch: 250 } as const;

/** One feed's sequences by scope key, in the database itself. */
export interface LevelIndex {
	/** Whether everything that was ever written is in it; until then it is not to be read. */
	complete(): boolean;
	/** Takes in what was written without it, up to `end`, the database's newest sequence; what is written meanwhile is in it anyhow. */
	catchUp(end: number, signal: AbortSignal): Promise<void>;
	/** Reads the feed as `levelSequence` does, but for what lies under none of these keys. */
	under(keys: readonly ScopeKey[]): ReadSequence;
}

/**
 * Keeps the index of a database: from now on every batch PouchDB writes carries the index rows of its records, so both are on
 * disk or neither is. The rows of one key lie in the order of the feed; those of several are merged. A row whose record is gone
 * or has a newer sequence leads nowhere and is passed over, so that nothing depends on its being removed.
 *
 * The last sequence written this way stands in the index. When the database is further at the next start, somebody wrote
 * without it (an older version, a replication into the folder), and `catchUp` reads what is missing.
 */
export function levelIndex(level: Level, table: KeyTable): LevelIndex {
	const prefix = `${family}${scopeDigest([layout, table])}\xff`;
	const lastKey = `${prefix}last`;
	const sequence = levelSequence(level);
	let complete = false;

	const rowsOf = (json: string, digits: string): string[] =>
		keysOfRecord(table, JSON.parse(json) as object).map((key) => startOf(prefix, key) + digits);
	const write = level._batch.bind(level);
	level._batch = (operations, options, done) => {
		withRows(operations).then(
			(all) => write(all, options, done),
			(error: Error) => done(error),
		);
	};

	async function withRows(operations: Operation[]): Promise<Operation[]> {
		const revisions = operations.filter(({ key }) => key.startsWith(sequencePrefix));
		if (revisions.length === 0) return operations;
		const digitsOf = (key: string) => key.slice(sequencePrefix.length);
		const dropped = revisions.filter(({ type }) => type === 'del').map(({ key }) => key);
		const gone = await levelValues(level, dropped);
		const rows = dropped.flatMap((key, index) =>
			gone[index] === undefined ? [] : rowsOf(gone[index], digitsOf(key)).map((row): Operation => ({ type: 'del', key: row })),
		);
		let last = 0;
		for (const revision of revisions) {
			if (revision.type === 'del') continue;
			const digits = digitsOf(revision.key);
			last = Math.max(last, Number(digits));
			for (const key of rowsOf(revision.value, digits)) rows.push({ type: 'put', key, value: '' });
		}
		if (complete && last > 0) rows.push({ type: 'put', key: lastKey, value: String(last) });
		return [...operations, ...rows];
	}

	async function catchUp(end: number, signal: AbortSignal): Promise<void> {
		const [last] = await levelValues(level, [lastKey]);
		for (let at = Number(last ?? 0); at < end;) {
			signal.throwIfAborted();
			const { entries, end: over } = await sequence(at, end + 1, stride.build);
			at = over ? end : entries.at(-1)!.seq;
			const rows = entries.flatMap(({ seq, json }) => rowsOf(json, sequenceDigits(seq)));
			const puts = rows.map((key): Operation => ({ type: 'put', key, value: '' }));
			await new Promise<void>((resolve, reject) =>
				write([...puts, { type: 'put', key: lastKey, value: String(at) }], {}, (error) => (error ? reject(error) : resolve())),
			);
		}
		complete = true;
		// Those of other versions.
		for (const range of [
			{ gt: family, lt: prefix },
			{ gt: `${prefix}\xff`, lt: `${family}\xff` },
		]) {
			// prettier-ignore
			await new Promise<void>((resolve, reject) => level.clear(range, (error) => (error ? reject(error) : resolve())));
		}
	}

	/** The records of these sequences in their order, as many as are not too long together. */
	async function fetch(seqs: readonly number[], descending: boolean): Promise<{ entries: SequenceEntry[]; looked: number }> {
		const [first, last] = descending ? [seqs.at(-1)!, seqs[0]!] : [seqs[0]!, seqs.at(-1)!];
		if (last - first < seqs.length * 4) {
			const wanted = new Set(seqs);
			const { entries } = await sequence(first - 1, last + 1, last - first + 1, descending);
			const reached = entries.at(-1)?.seq;
			const looked = reached === undefined ? seqs.length : seqs.findLastIndex((seq) => (descending ? seq >= reached : seq <= reached)) + 1;
			return { entries: entries.filter(({ seq }) => wanted.has(seq)), looked };
		}
		const entries: SequenceEntry[] = [];
		let [looked, left] = [0, mostRead];
		while (looked < seqs.length && left > 0) {
			const some = seqs.slice(looked, looked + stride.fetch);
			const found = await levelValues(level, some.map((seq) => sequencePrefix + sequenceDigits(seq))); // prettier-ignore
			for (const [index, json] of found.entries()) {
				looked++;
				if (json === undefined) continue;
				entries.push({ seq: some[index]!, json });
				left -= json.length;
				if (left <= 0) break;
			}
		}
		return { entries, looked };
	}

	return {
		complete: () => complete,
		catchUp,
		under: (keys) => {
			const starts = keys.map((key) => startOf(prefix, key));
			return async (after, before, limit, descending = false) => {
				for (;;) {
					const { seqs, end } = await mergedSequences(level, starts, { after, before, limit, descending });
					if (seqs.length === 0) return { entries: [], end };
					const { entries, looked } = await fetch(seqs, descending);
					if (entries.length > 0 || (end && looked === seqs.length)) return { entries, end: end && looked === seqs.length };
					// All of them lead nowhere.
					if (descending) before = seqs[looked - 1]!;
					else after = seqs[looked - 1]!;
				}
			};
		},
	};
}

function startOf(prefix: string, key: ScopeKey): string {
	return `${prefix}${key.join('\0')}\0\0`;
}

interface Span {
	after: number;
	before: number;
	limit: number;
	descending: boolean;
}

/** The first sequences of several keys, merged, each once: at least `limit` of them, or all there are (`end`). */
async function mergedSequences(
	level: Level,
	starts: readonly string[],
	{ after, before, limit, descending }: Span,
): Promise<{ seqs: number[]; end: boolean }> {
	const keys = starts.map((start) => ({ start, seqs: [] as number[], end: false }));
	const sooner = (a: number, b: number) => (descending ? b - a : a - b);
	let size = Math.min(limit, Math.max(16, Math.ceil((2 * limit) / keys.length)));
	let short = keys;
	for (;;) {
		await Promise.all(
			short.map(async (key) => {
				const reached = key.seqs.at(-1);
				const [from, to] = descending ? [after, reached ?? before] : [reached ?? after, before];
				const [gt, lt] = [key.start + sequenceDigits(from), key.start + sequenceDigits(to)];
				const { entries, end } = await levelRange(level, { gt, lt, limit: size, reverse: descending, keysOnly: true });
				for (const [row] of entries) key.seqs.push(Number(row.slice(-16)));
				key.end = end;
			}),
		);
		// Beyond the nearest place to which a key was read, it may have more.
		const open = keys.filter(({ end }) => !end);
		const horizon = open.map(({ seqs }) => seqs.at(-1)!).sort(sooner)[0];
		const known = keys.flatMap(({ seqs }) => (horizon === undefined ? seqs : seqs.filter((seq) => sooner(seq, horizon) <= 0)));
		const seqs = [...new Set(known)].sort(sooner);
		if (horizon === undefined) return { seqs: seqs.slice(0, limit), end: seqs.length <= limit };
		if (seqs.length >= limit) return { seqs: seqs.slice(0, limit), end: false };
		short = open.filter((key) => key.seqs.at(-1) === horizon);
		size *= 4;
	}
}

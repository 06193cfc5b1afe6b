import { levelRange, sequenceDigits, sequencePrefix, type Level } from './level';

/** A revision as it lies in the file. */
export interface SequenceEntry {
	seq: number;
	/** The record as JSON, `_id` and `_rev` included. */
	json: string;
}

/**
 * Up to `limit` entries with a sequence between the two, both excluded, the newest first when `descending`; fewer when they are
 * long. `end`: there are no more.
 */
export type ReadSequence = (
	after: number,
	before: number,
	limit: number,
	descending?: boolean,
) => Promise<{ entries: SequenceEntry[]; end: boolean }>;

/**
 * Reads one database's revisions in the order of their sequence, past PouchDB: its `changes` looks up every row's
 * history, which costs more than all the rest of a pull. With compaction at every write (and no foreign revisions)
 * whatever lies there is the newest of its record.
 */
export function levelSequence(level: Level): ReadSequence {
	return async (after, before, limit, descending = false) => {
		const [gt, lt] = [sequencePrefix + sequenceDigits(after), sequencePrefix + sequenceDigits(before)];
		const { entries, end } = await levelRange(level, { gt, lt, limit, reverse: descending });
		return { entries: entries.map(([key, json]) => ({ seq: Number(key.slice(sequencePrefix.length)), json })), end };
	};
}

import type { Envelope } from '#shared/kernel/envelope';
import type { DeviceDb } from '../db';

/** What became of one record held on the device: `before` absent: it came; `after` absent: it went. */
export interface RecordChange {
	id: string;
	before: Envelope | undefined;
	after: Envelope | undefined;
}

/** Runs one part of a rebuild in a transaction of its own over all record tables, so that sending waits for one part at most. */
export type InSlice = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * A table of the device that follows from its records alone: sums, folded cases. A domain gives it, the device keeps it right:
 * `update` in the transaction that stores records, `rebuild` when the rows were kept by another version, or when a first load
 * brought too many records at once to take them in one by one.
 */
export interface DerivedTable {
	/** Name of the table in `DeviceDb`. */
	table: string;
	/** Kinds whose records change its rows. */
	kinds: ReadonlySet<string>;
	/** Differs whenever other rows would be kept of the same records. */
	version: string;
	/** Brings the rows right after these changes have been stored. Called inside their transaction. */
	update(db: DeviceDb, changes: readonly RecordChange[]): Promise<void>;
	/**
	 * Makes the rows anew from the records held, part by part. An `update` may come between two parts: a part must say the
	 * same whether or not it has been there before. `done` hears how many records each part took in.
	 */
	rebuild(db: DeviceDb, inSlice: InSlice, done: (records: number) => void): Promise<void>;
}

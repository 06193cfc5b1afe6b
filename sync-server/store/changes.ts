import type { Envelope } from '#shared/kernel/envelope';
import type { ScopeKey } from '#shared/kernel/scope-keys';

/** A record as the store holds it. */
export type Stored = Envelope & { _rev: string };

/** One page of a feed's changes, oldest first unless `descending`. */
export interface ChangesQuestion {
	/** Sequence after which to begin, as the store gave it; `0` for the start, `now` for the end. */
	since: string | number;
	/** Most rows to answer. */
	limit: number;
	/** Who may see what: the Mango selector spares the store's work, `accept` decides on every row. */
	selector: Record<string, unknown>;
	accept(record: Stored): boolean;
	/** Under which keys everything lies that is accepted; absent or `null`: the whole feed is read. */
	keys?: readonly ScopeKey[] | null | undefined;
	/** Version of the scope: a reading that was begun under another one begins anew. */
	scope?: string | undefined;
	/** Only these ids, whatever the selector says. */
	docIds?: readonly string[] | undefined;
	descending?: boolean | undefined;
	/** Ask for a sequence at every n-th row only: making one is work for CouchDB. The last row always has one. */
	seqInterval?: number | undefined;
}

export interface ChangesRow {
	seq: string | number | null;
	record: Stored;
	/** The record as JSON, when the store has it at hand: saves writing it once more. */
	json?: string;
}

export interface ChangesPage {
	rows: ChangesRow[];
	/** Everything up to here has been looked at. */
	lastSeq: string | number;
	/** How many changes of all kinds lie after `lastSeq`. */
	pending: number;
	/** Characters the store sent for this page, where it sends it whole. */
	size?: number;
}

/** `since` is no sequence this store ever gave. */
export class UnknownSequence extends Error {
	override name = 'UnknownSequence';
}

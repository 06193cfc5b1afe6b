import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { Refusal } from '#shared/kernel/refusal';
import type { DerivedTable } from './derived/derived-table';
import { numberRows } from './outbox/number-rows';

/** A form not yet submitted, saved at every answer. `value` is the room's own, possibly incomplete. */
export interface DraftRow {
	id: string;
	/** Kind of the record it will become. */
	kind: string;
	value: unknown;
	/** Device time of the last committed save, ISO 8601. */
	savedAt: string;
	/** Told apart from another draft that was begun later under the same id. Absent in drafts of the first releases. */
	begun?: string;
	/** The version of a record it was begun from, where it edits one and its `value` does not say so itself. */
	base?: { edit: string; rev?: string | undefined };
}

/**
 * A submitted record the office has not accepted yet. `waiting`: will be sent; `refused`: the office said no, with
 * the reason; `conflict`: the office holds another version, kept in `theirs`. A person acts on the last two.
 */
export interface OutboxRow {
	id: string;
	feed: Feed;
	kind: string;
	state: 'waiting' | 'refused' | 'conflict';
	/** Where it stands in the queue: a counter of this database (`outbox/queue.ts`). Records that build on each other go in this order. */
	place: number;
	/** When it was submitted, device time, ISO 8601; for people only, because clocks are set back. */
	queuedAt: string;
	attempts: number;
	record: Envelope;
	refusal?: Refusal;
	theirs?: Envelope;
}

/** Up to where a feed was read: CouchDB's sequence, the scope it was read under, and the gateway's boot that gave it. */
export interface CursorRow {
	feed: Feed;
	seq: string | number;
	scope: string;
	boot: string;
	/** True until the first load of this scope has reached the end once. */
	loading: boolean;
	/** When the end was last reached, device time, ISO 8601. */
	at?: string;
}

/** A record held from an earlier scope and not (yet) seen in the new one; what is left at the end of its load goes. */
export interface StaleRow {
	feed: Feed;
	id: string;
}

/** A version that lost against another when a person chose between two; kept, never sent. */
export interface VersionRow {
	n?: number;
	id: string;
	/** Device time of the choice. */
	at: string;
	/** The version not taken over as it was, and where it came from. */
	record: Envelope;
	from: 'device' | 'office';
}

/** A receipt the office gave, kept for the sync page. */
export interface ReceiptRow {
	id: string;
	kind: string;
	no: string;
	at: string;
	submittedAt: string;
}

/** How the road stands now, as the sync line shows it: changes with every request. Written by the leading tab, read by all. */
export interface SyncStatusRow {
	id: 'sync';
	phase: 'idle' | 'pushing' | 'pulling' | 'waiting' | 'signed-out';
	/** Records done and expected in the phase; `total` absent when not known. */
	done?: number;
	total?: number;
	/** Last answer of the office, device time, ISO 8601. */
	lastContact?: string;
	/** Why the last try failed: no answer, a slow one, or the office's own trouble. */
	problem?: 'no-answer' | 'office-trouble' | 'storage-full' | 'storage-trouble';
	/** When the next try is due, device time. */
	nextTry?: string;
	/** Records taken into the derived tables, while those are made anew. */
	arranged?: number | undefined;
	/** Where versions before 0.2 kept what `office-state.ts` keeps now. */
	skew?: number;
}

/** A setting of this person on this device: the surveyor's PIN, the chosen campaign; and what the device remembers besides. */
export interface SettingRow {
	id: string;
	value: unknown;
}

/**
 * Everything one signed-in person has on this device, in one database, so that "submit" and "accepted" are single
 * transactions. Never drop a store in an upgrade: an old tablet may come back with a month of work in it.
 */
export class DeviceDb extends Dexie {
	declare drafts: EntityTable<DraftRow, 'id'>;
	declare outbox: EntityTable<OutboxRow, 'id'>;
	declare records: EntityTable<Envelope, '_id'>;
	declare cursors: EntityTable<CursorRow, 'feed'>;
	declare receipts: EntityTable<ReceiptRow, 'id'>;
	declare status: Table<SyncStatusRow, 'sync'>;
	declare settings: EntityTable<SettingRow, 'id'>;
	declare stale: Table<StaleRow, [Feed, string]>;
	declare versions: EntityTable<VersionRow, 'n'>;

	/**
	 * `strict` for whatever a person was told is saved: it must survive a power cut, not only a crash of the browser.
	 * `relaxed` for the sync worker alone, whose every write can be had from the office again (see README).
	 * `kept`: the tables that follow from the records; needed wherever records are stored.
	 */
	constructor(
		account: string,
		durability: 'strict' | 'relaxed' = 'strict',
		private kept?: readonly DerivedTable[],
	) {
		super(`hitei-${account}`, { chromeTransactionDurability: durability, ...(durability === 'relaxed' && { cache: 'disabled' }) });
		this.version(1).stores({
			drafts: 'id, kind',
			outbox: 'id, [state+queuedAt]',
			// Each index is paid for at every record pulled: add one only for a list that exists.
			records: '_id, [kind+period+unit], body.supersedes',
			cursors: 'feed',
			totals: 'key, [period+unit]',
			receipts: 'id, at',
			status: 'id',
			settings: 'id',
			stale: '[feed+id], feed',
			versions: '++n, id',
		});
		this.version(2).stores({
			// Of no cost to records that are about nobody: without `subject` they are not in it.
			records: '_id, [kind+period+unit], body.supersedes, [subject+period]',
			// The second for the home page: how many wait, and since when.
			cases: 'key, changed, [review+at]',
		});
		this.version(3)
			.stores({ outbox: 'id, place, [state+place]' })
			.upgrade(async (transaction) => {
				const outbox = transaction.table<OutboxRow>('outbox');
				await outbox.bulkPut(numberRows(await outbox.toArray()));
			});
	}

	/** The tables that follow from the records. @throws Error where the database was opened without them: storing records would leave them wrong. */
	get derived(): readonly DerivedTable[] {
		if (!this.kept) throw new Error('opened without its derived tables');
		return this.kept;
	}
	set derived(tables: readonly DerivedTable[]) {
		this.kept = tables;
	}
}

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { Refusal } from '#shared/kernel/refusal';
import type { CaseAttention, CaseReview, CaseStage } from '#shared/appraisal/appraisal-case';
import type { SkpStage } from '#shared/appraisal/skp-case';
import type { Predicate } from '#shared/appraisal/appraisal-words';
import type { SurveyTotals } from '#shared/survey/survey-totals';
import { numberRows } from './outbox/number-rows';

/** A form not yet submitted, saved at every answer. `value` is the room's own, possibly incomplete. */
export interface DraftRow {
	id: string;
	/** Kind of the record it will become. */
	kind: string;
	value: unknown;
	/** Device time of the last committed save, ISO 8601. */
	savedAt: string;
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

/** Running totals of one cell of the survey; `key` is made by `totalsKey`. */
export interface TotalsRow {
	key: string;
	period: string;
	unit: string;
	totals: SurveyTotals;
}

/** A receipt the office gave, kept for the sync page. */
export interface ReceiptRow {
	id: string;
	kind: string;
	no: string;
	at: string;
	submittedAt: string;
}

/** What the sync line shows; one row, written by the leading tab, read by all. */
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
	/** Seconds the office's clock is ahead of the device's. */
	skew?: number;
}

/**
 * One document that HR reviews (an evaluation, an SKP) as lists show it, folded from all records of its person and period
 * (`records/cases.ts`) and kept with them, so that tens of thousands of them open at once.
 */
export interface CaseRow {
	/** Record id of the document. */
	key: string;
	kind: 'appraisal.evaluation' | 'appraisal.skp';
	period: string;
	person: string;
	unit: string;
	stage: CaseStage | SkpStage;
	review: CaseReview;
	/** Of an evaluation: what stands now. */
	predicate: Predicate | null;
	attention: CaseAttention[];
	/** Author, device time, receipt time and edit of the document. */
	by: string;
	at: string;
	receivedAt?: string;
	edit: string;
	/** Grows with every change of any row, never used twice on this device: a list asks for what is above the last one it saw. */
	changed: number;
}

/** A setting of this person on this device: the surveyor's PIN, the chosen campaign. */
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
	declare totals: EntityTable<TotalsRow, 'key'>;
	declare receipts: EntityTable<ReceiptRow, 'id'>;
	declare status: Table<SyncStatusRow, 'sync'>;
	declare settings: EntityTable<SettingRow, 'id'>;
	declare stale: Table<StaleRow, [Feed, string]>;
	declare cases: EntityTable<CaseRow, 'key'>;
	declare versions: EntityTable<VersionRow, 'n'>;

	/**
	 * `strict` for whatever a person was told is saved: it must survive a power cut, not only a crash of the browser.
	 * `relaxed` for the sync worker alone, whose every write can be had from the office again (see README).
	 */
	constructor(account: string, durability: 'strict' | 'relaxed' = 'strict') {
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
}

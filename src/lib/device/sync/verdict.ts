import { receipt, type Envelope, type Receipt } from '#shared/kernel/envelope';
import { kinds } from '#shared/kinds';
import { refusal, type Refusal } from '#shared/kernel/refusal';
import { z } from '#shared/kernel/zod';
import type { DeviceDb, OutboxRow } from '../db';
import { hasCorrections, nextCorrection } from '../records/next-correction';
import { pulledRecord } from '../records/pulled-record';
import { recordTables } from '../records/record-tables';
import { storeRecords } from '../records/store-records';

/** A record that was there before the gateway stamped any (an installed one) has no receipt. */
const accepted = z.object({ ok: z.literal(true), id: z.string(), rev: z.string(), received: z.optional(receipt) });
/** A code that only a newer office knows is a refusal all the same; its words say so. */
const reason = z.object({ ...refusal.shape, code: z.string() });
const refused = z.object({ id: z.string(), error: z.literal('forbidden'), reason });
const conflicting = z.object({ id: z.string(), error: z.literal('conflict') });

type BulkRow =
	| { type: 'accepted'; id: string; rev: string; received?: Receipt }
	| { type: 'refused'; id: string; refusal: Refusal }
	| { type: 'conflict'; id: string };

/** What became of one record sent. `unjudged`: nothing that could be understood was said about it. */
export interface Verdict {
	row: OutboxRow;
	outcome:
		| { type: 'accepted'; rev: string; received?: Receipt }
		| { type: 'refused'; refusal: Refusal }
		/** `theirs` as the office gave it; `null` when it holds nothing under this id, absent when it did not say. */
		| { type: 'conflict'; theirs?: unknown }
		| { type: 'unjudged' };
}

/** One row of the `_bulk_docs` answer, or `null` when it says none of the three things a row can say. */
export function readBulkRow(row: unknown): BulkRow | null {
	const ok = accepted.safeParse(row);
	if (ok.success) return { type: 'accepted', ...ok.data };
	const no = refused.safeParse(row);
	if (no.success) return { type: 'refused', id: no.data.id, refusal: no.data.reason as Refusal };
	const other = conflicting.safeParse(row);
	return other.success ? { type: 'conflict', id: other.data.id } : null;
}

/**
 * Carries the verdicts of one request into the database, all in one transaction: accepted ones leave the outbox and
 * become records with their receipt, and the totals know of them; the rest says why it stays. Gives how many were accepted.
 */
export function settle(db: DeviceDb, verdicts: readonly Verdict[]): Promise<number> {
	return db.transaction('rw', [...recordTables(db), db.outbox, db.receipts], async () => {
		const now = await db.outbox.bulkGet(verdicts.map(({ row }) => row.id));
		const arrived: Envelope[] = [];
		const changed: OutboxRow[] = [];
		const gone: string[] = [];
		verdicts.forEach(({ row, outcome }, i) => {
			const current = now[i];
			const same = current?.record.edit === row.record.edit;
			const stored = acceptedRecord(row, outcome);
			if (stored) {
				arrived.push(stored);
				if (same) gone.push(row.id);
				else if (current) {
					// Edited while it was under way: the new edit now stands on the version that has just been stored.
					const next = rebased(current, stored);
					changed.push(next);
					if (next.id !== row.id) gone.push(row.id);
				}
			} else if (same) changed.push(judged(current, outcome));
		});
		await storeRecords(
			db,
			arrived.filter(({ kind }) => kinds.get(kind)?.keptBySender !== false),
		);
		await db.outbox.bulkDelete(gone);
		await db.outbox.bulkPut(changed);
		await db.receipts.bulkPut(
			arrived.flatMap((record) => {
				const sent = verdicts.find(({ row }) => row.id === record._id)!.row;
				return record.received ? [{ id: record._id, kind: record.kind, ...record.received, submittedAt: sent.queuedAt }] : [];
			}),
		);
		return arrived.length;
	});
}

/** The record as the office now holds it, if it holds this very edit. */
function acceptedRecord({ record }: OutboxRow, outcome: Verdict['outcome']): Envelope | null {
	if (outcome.type === 'accepted') return { ...record, _rev: outcome.rev, ...(outcome.received && { received: outcome.received }) };
	if (outcome.type !== 'conflict') return null;
	const theirs = pulledRecord.safeParse(outcome.theirs);
	return theirs.success && theirs.data.edit === record.edit ? theirs.data : null;
}

function rebased(row: OutboxRow, stored: Envelope): OutboxRow {
	if (!kinds.get(stored.kind)?.appendOnly) return { ...row, record: { ...row.record, _rev: stored._rev } };
	// Sent as it is: the office answers with a conflict, and a person sees that one stands already.
	if (!hasCorrections(stored.kind)) return row;
	const record = nextCorrection(row.record);
	return { ...row, id: record._id, record };
}

function judged(row: OutboxRow, outcome: Verdict['outcome']): OutboxRow {
	const attempts = row.attempts + 1;
	if (outcome.type === 'refused') return { ...row, attempts, state: 'refused', refusal: outcome.refusal };
	if (outcome.type !== 'conflict') return { ...row, attempts };
	const theirs = pulledRecord.safeParse(outcome.theirs);
	if (theirs.success) return { ...row, attempts, state: 'conflict', theirs: theirs.data };
	if (outcome.theirs !== null || !row.record._rev) return { ...row, attempts };
	// The version it builds on is not there any more (an older backup was restored): it goes as a new record.
	const { _rev, ...record } = row.record;
	void _rev;
	return { ...row, attempts, record };
}

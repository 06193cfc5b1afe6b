import { isCurable } from '#shared/kernel/is-curable';
import type { DeviceDb, OutboxRow } from '../db';
import { rowsInState } from '../outbox/queue';
import type { Suspects } from './suspects';

/** What one request never exceeds: records, and bytes of JSON. */
export const most = { records: 500, bytes: 500_000 };

/** What was tried in one run of the push, and how much was accepted meanwhile. */
export class Tries {
	/** Records accepted in this run so far. */
	accepted = 0;
	/** By edit of a record: how many had been accepted when it was last tried. */
	#at = new Map<string, number>();

	begin(rows: readonly OutboxRow[]): void {
		for (const row of rows) this.#at.set(attemptOf(row), this.accepted);
	}

	/** As if they had not been tried. */
	undo(rows: readonly OutboxRow[]): void {
		for (const row of rows) this.#at.delete(attemptOf(row));
	}

	has(row: OutboxRow): boolean {
		return this.#at.has(attemptOf(row));
	}

	/** Whether anything was accepted since it was last tried, or in this run when it was not. */
	anythingNewFor(row: OutboxRow): boolean {
		return this.accepted > (this.#at.get(attemptOf(row)) ?? 0);
	}
}

/** One edit of one record. */
const attemptOf = (row: OutboxRow) => `${row.id} ${row.record.edit}`;

export interface BatchOptions {
	count: number;
	tries: Tries;
	suspects: Suspects;
	/** Refused records too, where others repair the cause. */
	again: boolean;
}

/**
 * Whether a refused record is worth another try as it is: HR or the administrator repairs the cause, has let it through, or what it
 * refers to arrives later. As the same edit it is simply found there then, and otherwise adds nothing to the office's quarantine.
 */
export function mayTryAgain({ state, refusal }: OutboxRow): boolean {
	return state === 'refused' && (refusal?.who !== 'you' || isCurable(refusal.code));
}

/**
 * The next records of one feed, in the order of the queue: what waits, each once; what was refused and is worth another try, once, when
 * asked for; what was refused for want of something, whenever anything was accepted since. Empty when nothing is left.
 */
export async function nextBatch(db: DeviceDb, { count, tries, suspects, again }: BatchOptions): Promise<OutboxRow[]> {
	const find = (state: OutboxRow['state'], wanted: (row: OutboxRow) => boolean) => inTurn(db, { count, suspects, state, wanted });
	const waiting = await find('waiting', (row) => !tries.has(row));
	if (waiting.length > 0) return waiting;
	return find(
		'refused',
		(row) => (again && mayTryAgain(row) && !tries.has(row)) || (isCurable(row.refusal?.code ?? '') && tries.anythingNewFor(row)),
	);
}

interface Wanted {
	count: number;
	suspects: Suspects;
	state: OutboxRow['state'];
	wanted: (row: OutboxRow) => boolean;
}

/**
 * What the office stumbled over before comes after everything else and alone, with what builds on it behind it, so that it delays nobody
 * and nothing overtakes it.
 */
async function inTurn(db: DeviceDb, { count, suspects, state, wanted }: Wanted): Promise<OutboxRow[]> {
	// Filtered here and not by the database: it gives whole rows in one answer, but filtered ones with an event for each.
	for (let asked = count; ; asked *= 2) {
		const found = await rowsInState(db, state).limit(asked).toArray();
		const open = found.filter(wanted);
		const free = open.filter((row) => !suspects.holdBack(row));
		const atEnd = found.length < asked;
		if (free.length >= count || (free.length > 0 && atEnd)) return withinOneRequest(free.slice(0, count));
		if (atEnd) return withinOneRequest(suspects.inTurn(open).slice(0, count));
	}
}

function withinOneRequest(rows: readonly OutboxRow[]): OutboxRow[] {
	const batch: OutboxRow[] = [];
	let bytes = 0;
	for (const row of rows) {
		if (row.feed !== rows[0]!.feed) continue;
		bytes += JSON.stringify(row.record).length;
		if (batch.length > 0 && bytes > most.bytes) break;
		batch.push(row);
	}
	return batch;
}

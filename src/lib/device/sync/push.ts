import type { Feed } from '#shared/kernel/feeds';
import { limits } from '#shared/kernel/limits';
import { refusal } from '#shared/kernel/refusal';
import { refuse } from '#shared/kernel/refuse';
import type { DeviceDb, OutboxRow } from '../db';
import { rowsInState } from '../outbox/queue';
import { NoAnswer, OfficeTrouble, RequestRefused } from './failure';
import type { Office } from './open-office';
import { readBulkRow, settle, type Verdict } from './verdict';

/** How many records to try in one request; kept between runs, so that a weak link is not tested anew each time. */
export interface BatchSize {
	current: number;
}

/** Where a push starts, and what it never exceeds: records and bytes of JSON in one request. */
export const firstBatch = 100;
const most = { records: 500, bytes: 500_000 };

export interface PushOptions {
	db: DeviceDb;
	office: Office;
	size: BatchSize;
	/** Sends refused records once more, after those that wait, where others repair the cause; until then they stay as they are, with the reason. */
	again?: boolean;
	/** Called after every settled request with the records judged so far. */
	onProgress?: (done: number) => Promise<void>;
}

/**
 * Sends everything that waits, in the order of the queue, each record with its own verdict. A record the office could not judge is
 * left waiting until the next run, so it never delays another. Throws when the office is out of reach; what was
 * settled until then stays settled.
 */
export async function push({ db, office, size, again = false, onProgress }: PushOptions): Promise<number> {
	const tried = new Set<string>();
	let done = 0;
	for (;;) {
		const waiting = await nextBatch(db, size.current, tried);
		const batch = waiting.length === 0 && again ? await nextBatch(db, size.current, tried, 'refused') : waiting;
		if (batch.length === 0) return done;
		for (const row of batch) tried.add(attempt(row));
		try {
			await send(db, office, batch[0]!.feed, batch);
		} catch (error) {
			size.current = Math.max(1, Math.floor(batch.length / 2));
			if (!(error instanceof RequestRefused && error.status === 413)) throw error;
			for (const row of batch) tried.delete(attempt(row));
			continue;
		}
		size.current = Math.min(most.records, size.current * 2);
		done += batch.length;
		await onProgress?.(done);
	}
}

const attempt = (row: OutboxRow) => `${row.id} ${row.record.edit}`;

/**
 * Whether a refused record is worth another try as it is: HR or the administrator repairs the cause, or has let it through. As
 * the same edit it is simply found there then, and otherwise adds nothing to the office's quarantine.
 */
export function mayTryAgain({ state, refusal }: OutboxRow): boolean {
	return state === 'refused' && refusal?.who !== 'you';
}

/** The first records of one feed in this state that were not yet tried; of refused ones those worth another try. */
async function nextBatch(
	db: DeviceDb,
	count: number,
	tried: ReadonlySet<string>,
	state: 'waiting' | 'refused' = 'waiting',
): Promise<OutboxRow[]> {
	// Filtered here and not by the database: it gives whole rows in one answer, but filtered ones with an event for each.
	let rows: OutboxRow[] = [];
	for (let asked = count; rows.length < count; asked *= 2) {
		const found = await rowsInState(db, state).limit(asked).toArray();
		rows = found.filter((row) => !tried.has(attempt(row)) && (state === 'waiting' || mayTryAgain(row))).slice(0, count);
		if (found.length < asked) break;
	}
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

/** Sends one batch and settles it. A request refused as a whole is halved until the record to blame stands alone. */
async function send(db: DeviceDb, office: Office, feed: Feed, batch: readonly OutboxRow[]): Promise<void> {
	let verdicts: Verdict[];
	try {
		verdicts = await ask(office, feed, batch);
	} catch (error) {
		if (!bisectable(error)) throw error;
		if (batch.length === 1) return settle(db, [{ row: batch[0]!, ...judgeAlone(error) }]);
		if (error instanceof RequestRefused && error.status === 413) throw error;
		const middle = Math.ceil(batch.length / 2);
		await send(db, office, feed, batch.slice(0, middle));
		return send(db, office, feed, batch.slice(middle));
	}
	await settle(db, verdicts);
}

/** 500 too: one record must not be able to delay the others by tripping the office up. */
function bisectable(error: unknown): error is RequestRefused | OfficeTrouble {
	if (error instanceof RequestRefused) return [400, 403, 413, 422].includes(error.status);
	return error instanceof OfficeTrouble && error.status === 500;
}

function judgeAlone(error: RequestRefused | OfficeTrouble): Pick<Verdict, 'outcome'> {
	if (error instanceof OfficeTrouble) return { outcome: { type: 'unjudged' } };
	if (error.status === 413) return { outcome: { type: 'refused', refusal: refuse('too_large') } };
	const told = refusal.safeParse((error.body as { reason?: unknown } | undefined)?.reason);
	if (told.success) return { outcome: { type: 'refused', refusal: told.data } };
	return { outcome: error.status === 403 ? { type: 'unjudged' } : { type: 'refused', refusal: refuse('malformed') } };
}

async function ask(office: Office, feed: Feed, batch: readonly OutboxRow[]): Promise<Verdict[]> {
	const large = batch.filter((row) => JSON.stringify(row.record).length > limits.document);
	const docs = batch.filter((row) => !large.includes(row)).map((row) => structuredClone(row.record));
	const answer: unknown = docs.length > 0 ? await office.feed(feed).bulkDocs(docs as PouchDB.Core.PutDocument<object>[]) : [];
	if (!Array.isArray(answer)) throw new NoAnswer('not-the-office');
	const rows = new Map(answer.flatMap((row) => readBulkRow(row) ?? []).map((row) => [row.id, row]));
	const theirs = await versionsOf(
		office,
		feed,
		[...rows.values()].flatMap((row) => (row.type === 'conflict' ? [row.id] : [])),
	);
	return batch.map((row): Verdict => {
		if (large.includes(row)) return { row, outcome: { type: 'refused', refusal: refuse('too_large') } };
		const answered = rows.get(row.id);
		if (!answered) return { row, outcome: { type: 'unjudged' } };
		if (answered.type !== 'conflict') return { row, outcome: answered };
		return { row, outcome: { type: 'conflict', theirs: theirs.get(row.id) } };
	});
}

/** What the office holds under these ids: the record, or `null` when it holds none; no entry when it did not say. */
async function versionsOf(office: Office, feed: Feed, ids: readonly string[]): Promise<Map<string, unknown>> {
	const found = new Map<string, unknown>();
	if (ids.length === 0) return found;
	// Not `db.bulkGet`: after one failed call it asks for every record singly, for as long as the worker lives.
	const response = await office.feed(feed).fetch('_bulk_get', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		body: JSON.stringify({ docs: ids.map((id) => ({ id })) }),
	});
	const { results } = (await response.json()) as { results?: { id: string; docs?: { ok?: { _deleted?: boolean }; error?: unknown }[] }[] };
	for (const { id, docs = [] } of results ?? []) found.set(id, docs.find(({ ok }) => ok && !ok._deleted)?.ok ?? null);
	return found;
}

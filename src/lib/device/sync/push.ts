import type { Feed } from '#shared/kernel/feeds';
import { limits } from '#shared/kernel/limits';
import { refusal } from '#shared/kernel/refusal';
import { refuse } from '#shared/kernel/refuse';
import type { DeviceDb, OutboxRow } from '../db';
import { NoAnswer, OfficeTrouble, RequestRefused } from './failure';
import { most, nextBatch, Tries } from './next-batch';
import type { Office } from './open-office';
import type { Suspects } from './suspects';
import { readBulkRow, settle, type Verdict } from './verdict';

/** What is remembered between runs, so that nothing is found out anew each time: see `pushMemory`. */
export interface PushMemory {
	/** How many records to try in one request. */
	current: number;
	/** Whether the last run ended because a request failed. */
	failed: boolean;
	suspects: Suspects;
}

/** Of so many in a row that fail alone the fault is the office's, whatever else it answers: a full disk still reads. */
const mostAlone = 3;

export interface PushOptions {
	db: DeviceDb;
	office: Office;
	memory: PushMemory;
	/** Sends refused records once more, after those that wait, where it may help (`mayTryAgain`); until then they stay as they are, with the reason. */
	again?: boolean;
	/** Called after every settled request with the records judged so far. */
	onProgress?: (done: number) => Promise<void>;
}

/**
 * Sends everything that waits, in the order of the queue, each record with its own verdict; then, when anything was accepted, what had
 * been refused for want of it. A record the office could not judge is left waiting until the next run, so it never delays another: where
 * the office fails at one request again and answers others, that request is halved down to the record to blame. Throws when the
 * office is out of reach; what was settled until then stays settled.
 */
export async function push({ db, office, memory, again = false, onProgress }: PushOptions): Promise<number> {
	const { suspects } = memory;
	const tries = new Tries();
	const doubtful = memory.failed || suspects.any;
	let done = 0;
	let alone = 0;
	for (;;) {
		const batch = await nextBatch(db, { count: memory.current, tries, suspects, again });
		if (batch.length === 0 || (alone >= mostAlone && suspects.has(batch[0]!))) break;
		tries.begin(batch);
		try {
			tries.accepted += await send(db, office, batch[0]!.feed, batch);
		} catch (error) {
			memory.current = Math.max(1, Math.floor(batch.length / 2));
			const splits = error instanceof RequestRefused && error.status === 413;
			if (!splits && !(await isAtFault(office, batch, error, doubtful))) {
				memory.failed = true;
				throw error;
			}
			if (splits || batch.length > 1) {
				tries.undo(batch);
				continue;
			}
			const known = suspects.has(batch[0]!);
			await settle(db, [{ row: batch[0]!, outcome: { type: 'unjudged' } }]);
			suspects.add(batch[0]!);
			alone += 1;
			if (alone >= mostAlone && !known) throw error;
			continue;
		}
		alone = 0;
		for (const row of batch) suspects.clear(row);
		memory.current = Math.min(most.records, memory.current * 2);
		done += batch.length;
		await onProgress?.(done);
	}
	memory.failed = false;
	return done;
}

/**
 * Whether this request is to blame and not the line or the office: it failed where requests have failed before (500: at once), and the office
 * answers another one.
 */
async function isAtFault(office: Office, [first]: readonly OutboxRow[], error: unknown, doubtful: boolean): Promise<boolean> {
	const trouble = error instanceof OfficeTrouble ? error.status : error instanceof NoAnswer ? 0 : 429;
	if (trouble === 429 || (!doubtful && trouble !== 500)) return false;
	try {
		const response = await office.feed(first!.feed).fetch('', { headers: { Accept: 'application/json' } });
		await response.json();
		return true;
	} catch {
		return false;
	}
}

/** Sends one batch and settles it; gives how many were accepted. A request refused as a whole is halved until the record to blame stands alone. */
async function send(db: DeviceDb, office: Office, feed: Feed, batch: readonly OutboxRow[]): Promise<number> {
	let verdicts: Verdict[];
	try {
		verdicts = await ask(office, feed, batch);
	} catch (error) {
		if (!(error instanceof RequestRefused && [400, 403, 413, 422].includes(error.status))) throw error;
		if (batch.length === 1) return settle(db, [{ row: batch[0]!, ...judgeAlone(error) }]);
		if (error.status === 413) throw error;
		const middle = Math.ceil(batch.length / 2);
		const accepted = await send(db, office, feed, batch.slice(0, middle));
		return accepted + (await send(db, office, feed, batch.slice(middle)));
	}
	return settle(db, verdicts);
}

function judgeAlone(error: RequestRefused): Pick<Verdict, 'outcome'> {
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

import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import { officeRelease, type OfficeRelease } from '#shared/office/kinds/office-release';
import { limits } from '#shared/kernel/limits';
import type { Refusal } from '#shared/kernel/refusal';
import type { BulkRow } from './bulk-row';
import { badRequest, tooLarge } from './couch-error';
import type { Logger } from '../log';
import type { Personnel } from '../domains/personnel/personnel';
import type { Who } from '../session/who';
import type { AccountBook } from '../session/account-book';
import type { Session } from '#shared/kernel/session';
import type { Store } from '../store/open-store';
import { judge, type Verdict } from './judge';
import { letThrough } from './let-through';
import { closeQuarantine, quarantine, type Refused } from './quarantine';
import { readSent } from './read-sent';
import { onStanding } from './on-standing';
import { receiptNumber } from './receipt-number';
import { keepMetAnother, keepReplaced, type Replacing } from '../domains/appraisal/superseded';
import { keepDerived } from '../domains/keep-derived';
import { storedRows, storeRecords } from './store-records';

/**
 * `POST _bulk_docs`: every document its own verdict, in the order sent. An edit that is already stored is answered
 * with the stored revision and receipt. Rejects, with nothing lost, when the store or the quarantine fails: the
 * device sends all of it again. Throws `CouchError` 400 and 413 for the request as a whole.
 */
export async function bulkDocs(
	{ store, log, personnel, accounts }: { store: Store; log: Logger; personnel: Personnel; accounts: Pick<AccountBook, 'find'> },
	feed: Feed,
	{ session }: Who,
	body: unknown,
	now = new Date(),
): Promise<BulkRow[]> {
	const docs = docsOf(body);
	const texts = docs.map(textOf);
	const sent = docs.map((doc, index) => readSent(doc, Buffer.byteLength(texts[index]!)));
	const verdicts = await letHeldThrough(
		{ store, personnel, accounts },
		session,
		await judge({ store, personnel }, feed, session, sent, now),
		now,
	);

	const refused: Refused[] = [];
	const replacing: Replacing[] = [];
	const office = store.db('office');
	const db = store.db(feed);
	const refuseAt = (index: number, refusal: Refusal) =>
		refused.push({ feed, account: session.account, doc: docs[index], text: texts[index]!, refusal });
	for (const [index, verdict] of verdicts.entries()) {
		if (verdict.decided === 'refused') refuseAt(index, verdict.refusal);
		if (verdict.decided !== 'store') continue;
		const { record, standing } = verdict;
		replacing.push({ record: stamped(await onStanding(db, record, standing), now), standing });
	}
	await keepReplaced(db, replacing, now);
	const records = replacing.map(({ record }) => record);
	const arrived = verdicts.flatMap((verdict) => (verdict.decided === 'stored' ? [verdict.standing] : []));
	const [stored, before] = await Promise.all([storeRecords(db, records), storedRows(db, arrived)]);

	const conflicting = records.filter((_, index) => (stored[index] as { error?: string }).error === 'conflict');
	await keepMetAnother(db, conflicting, now);
	const [newRows, knownRows] = [stored.values(), before.values()];
	const rows = verdicts.map((verdict, index): BulkRow => {
		if (verdict.decided === 'stored') return knownRows.next().value!;
		if (verdict.decided === 'refused') return { id: idOf(docs[index]), error: 'forbidden', reason: verdict.refusal };
		const row = newRows.next().value!;
		if ('error' in row && row.error === 'forbidden') refuseAt(index, row.reason);
		return row;
	});
	await quarantine(office, refused, now);
	const accepted = sent.flatMap((one, index) => (one.ok && 'ok' in rows[index]! ? [one.record] : []));
	await keepDerived(store, accepted, now);
	await closeQuarantine(office, session.account, new Map(accepted.map(({ _id, edit }) => [_id, edit])), now);
	const failed = rows.filter((row) => 'error' in row && row.error === 'service_unavailable').length;
	if (failed > 0) log.error({ feed, failed }, 'the store did not take some records');
	return rows;
}

/** A release is stored only when what it lets through is: the record first, so that a crash between the two is mended by sending again. */
async function letHeldThrough(
	parts: Parameters<typeof letThrough>[0],
	session: Session,
	verdicts: readonly Verdict[],
	now: Date,
): Promise<Verdict[]> {
	const decided: Verdict[] = [];
	for (const verdict of verdicts) {
		const release = verdict.decided === 'store' && verdict.record.kind === officeRelease.kind;
		const refusal = release ? await letThrough(parts, session, verdict.record.body as OfficeRelease, now) : null;
		decided.push(refusal ? { decided: 'refused', refusal } : verdict);
	}
	return decided;
}

function stamped(record: Envelope, now: Date): Envelope {
	return { ...record, received: { at: now.toISOString(), no: receiptNumber(now) } };
}

function docsOf(body: unknown): unknown[] {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('Request body must be a JSON object');
	const { docs, new_edits } = body as { docs?: unknown; new_edits?: unknown };
	if (!Array.isArray(docs)) throw badRequest('POST body must include `docs` parameter.');
	if (new_edits !== undefined && new_edits !== true)
		throw badRequest(
			'Only new edits are taken: every record is stamped here, so its revision must come from here. Send `new_edits: true`.',
		);
	if (docs.length > limits.batch) throw tooLarge(`at most ${limits.batch} documents at once`);
	return docs;
}

/** The document as JSON, or its bare id when it is nested so deeply that it cannot be written down. */
function textOf(doc: unknown): string {
	try {
		return JSON.stringify(doc);
	} catch {
		return JSON.stringify({ _id: idOf(doc), unreadable: 'nested too deeply' });
	}
}

function idOf(doc: unknown): string | null {
	const id = (doc as { _id?: unknown } | null)?._id;
	return typeof id === 'string' ? id : null;
}

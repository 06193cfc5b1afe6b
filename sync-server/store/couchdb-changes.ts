import { UnknownSequence, type ChangesPage, type ChangesQuestion, type Stored } from './changes';
import { changesOfIds } from './changes-of-ids';
import { StoreUnavailable } from './store-unavailable';

interface Answer {
	results: { seq: string | null; id: string; doc?: Stored | null }[];
	last_seq: string;
	pending?: number;
}

/** Reads one page of changes from CouchDB, filtered there by the selector and here once more. */
export async function couchDbChanges(db: PouchDB.Database, question: ChangesQuestion, signal?: AbortSignal): Promise<ChangesPage> {
	if (!question.docIds) return onePage(db, question, signal);
	const { update_seq: end }: Partial<PouchDB.Core.DatabaseInfo> = await db.info();
	if (end === undefined) throw new StoreUnavailable('CouchDB does not tell its sequence number.');
	return changesOfIds(db, question.docIds, end, question);
}

async function onePage(db: PouchDB.Database, question: ChangesQuestion, signal?: AbortSignal): Promise<ChangesPage> {
	const { selector, limit, since, seqInterval, descending } = question;
	const query = new URLSearchParams({ include_docs: 'true', limit: String(limit), since: String(since) });
	query.set('filter', '_selector');
	if (seqInterval) query.set('seq_interval', String(seqInterval));
	if (descending) query.set('descending', 'true');
	const answer = await db.fetch(`_changes?${query}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify({ selector }),
		...(signal && { signal }),
	});
	if (answer.status === 400) throw new UnknownSequence();
	if (!answer.ok) throw new StoreUnavailable(`CouchDB answered ${answer.status} to _changes.`);
	const text = await answer.text();
	const page = JSON.parse(text) as Answer;
	if (!Array.isArray(page.results) || page.last_seq === undefined) throw new StoreUnavailable('CouchDB broke off in _changes.');
	const rows = page.results.filter(({ doc }) => doc && question.accept(doc)).map(({ seq, doc }) => ({ seq, record: doc! }));
	const last = rows.at(-1);
	// With `seq_interval` CouchDB leaves out sequences: without one at the page's end a broken stream could not go on from there.
	if (last && last.seq === null) last.seq = page.last_seq;
	return { rows, lastSeq: page.last_seq, pending: page.results.length < limit ? 0 : (page.pending ?? 0), size: text.length };
}

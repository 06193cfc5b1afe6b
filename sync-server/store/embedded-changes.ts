import { UnknownSequence, type ChangesPage, type ChangesQuestion, type ChangesRow, type Stored } from './changes';

/** Rows read from LevelDB at once when most of them may be outside the scope. */
const stride = 1_000;

/** Reads one page of changes from PouchDB on LevelDB. Cheap to filter here, so the selector is not used. */
export async function embeddedChanges(db: PouchDB.Database, question: ChangesQuestion): Promise<ChangesPage> {
	const { update_seq } = await db.info();
	const end = Number(update_seq);
	const rows: ChangesRow[] = [];
	let since = question.descending ? 0 : Math.min(parseSequence(question.since, end), end);
	while (rows.length < question.limit) {
		const limit = question.descending || question.docIds ? undefined : Math.min(stride, question.limit - rows.length);
		const { results, last_seq } = await db.changes<Stored>({
			since,
			include_docs: true,
			...(limit !== undefined && { limit }),
			...(question.descending && { descending: true }),
			...(question.docIds && { doc_ids: [...question.docIds] }),
		});
		for (const { seq, doc } of results) {
			if (rows.length === question.limit) break;
			if (doc && question.accept(doc as Stored)) rows.push({ seq, record: doc as Stored });
		}
		since = Number(last_seq);
		if (limit === undefined || results.length < limit) {
			since = Math.max(since, end);
			break;
		}
	}
	if (question.descending || rows.length === question.limit) since = Number(rows.at(-1)?.seq ?? since);
	return { rows, lastSeq: since, pending: Math.max(0, end - since) };
}

/** A number, or the number in front of a CouchDB sequence (an office may have moved from CouchDB to the embedded store). */
export function parseSequence(since: string | number, end: number): number {
	if (since === 'now') return end;
	if (!/^\d{1,15}(-.*)?$/.test(String(since))) throw new UnknownSequence();
	return Number.parseInt(String(since), 10);
}

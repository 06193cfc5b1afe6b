import { recordId } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import { limits } from '#shared/kernel/limits';
import { z } from '#shared/kernel/zod';
import type { Session } from '#shared/kernel/session';
import type { Stored } from '../store/changes';
import { storedRecords } from '../store/stored-records';
import { badRequest, tooLarge } from './couch-error';
import { sees } from './sees';

const request = z.object({ docs: z.array(z.object({ id: z.string(), rev: z.optional(z.string()) })) });
/** About how many characters go out in one piece. */
const piece = 1_000_000;

const revision = /^[1-9]\d{0,8}-[0-9a-f]{32}$/;

interface Asked {
	id: string;
	rev?: string | undefined;
}
type Given = Stored & { _revisions?: { start: number; ids: string[] } };
interface BulkGetResult {
	id: string;
	docs: [{ ok: Given } | { error: { id: string; rev: string; error: string; reason: string } }];
}

/**
 * `POST _bulk_get`, in the order of the request. What is outside the scope is answered as if it were not there.
 * Without a `rev`, or with `latest`, only the winner is given where CouchDB would add branches that lost: they are
 * no version anybody was told of. Throws `CouchError`.
 *
 * Gives the answer's text piece by piece: one long record asked for a thousand times is more than fits into memory.
 */
export async function bulkGet(
	db: PouchDB.Database,
	feed: Feed,
	session: Session,
	body: unknown,
	query: Record<string, string>,
): Promise<AsyncGenerator<string, void, void>> {
	const parsed = request.safeParse(body);
	if (!parsed.success) throw badRequest('Missing JSON list of `docs` with an `id` each.');
	const { docs } = parsed.data;
	if (docs.length > limits.batch) throw tooLarge(`at most ${limits.batch} documents at once`);
	const winners = await storedRecords(db, docs.map(({ id }) => id).filter((id) => recordId.safeParse(id).success)); // prettier-ignore
	const wanted = docs.map(({ id, rev }): { asked: Asked; winner: Stored | undefined; rev: string | undefined } => {
		const winner = winners.get(id);
		return { asked: { id, rev }, winner, rev: winner && (!rev || query.latest === 'true' ? winner._rev : rev) };
	});
	const isSeen = sees(session, feed);
	const withRevs = query.revs === 'true';
	const others = await exactRevisions(
		db,
		wanted.flatMap(({ asked, winner, rev }) =>
			rev && revision.test(rev) && (rev !== winner!._rev || (withRevs && !isFirst(rev))) ? [{ id: asked.id, rev }] : [],
		),
		withRevs,
	);
	return resultsText(
		wanted.map(({ asked, winner, rev }) => {
			let record: Given | undefined = others.get(`${asked.id} ${rev}`) ?? (rev === winner?._rev ? winner : undefined);
			if (!record || !isSeen(record)) return { id: asked.id, docs: [missing(asked)] };
			if (withRevs && isFirst(record._rev)) record = { ...record, _revisions: { start: 1, ids: [record._rev.slice(2)] } };
			return { id: asked.id, docs: [{ ok: record }] };
		}),
	);
}

async function* resultsText(results: readonly BulkGetResult[]): AsyncGenerator<string, void, void> {
	let text = '{"results":[';
	for (const [index, result] of results.entries()) {
		text += (index > 0 ? ',' : '') + JSON.stringify(result);
		if (text.length < piece) continue;
		yield text;
		text = '';
	}
	yield `${text}]}`;
}

/** A first revision has no ancestors to ask the store for; nearly all records stay at it. */
function isFirst(rev: string): boolean {
	return rev.startsWith('1-');
}

async function exactRevisions(db: PouchDB.Database, docs: { id: string; rev: string }[], revs: boolean): Promise<Map<string, Given>> {
	if (docs.length === 0) return new Map();
	const { results } = await db.bulkGet<Given>({ docs, revs });
	const found = results.flatMap((result) => result.docs.flatMap((entry) => ('ok' in entry ? [entry.ok as Given] : [])));
	return new Map(found.map((record) => [`${record._id} ${record._rev}`, record]));
}

function missing({ id, rev }: Asked) {
	return { error: { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' } };
}

import { limits } from '#shared/kernel/limits';
import { z } from '#shared/kernel/zod';
import { badRequest, tooLarge } from './couch-error';

/** What a client asked of `_changes`. */
export interface AskedChanges {
	since: string;
	/** Most rows to answer; absent: all there are. */
	limit?: number;
	includeDocs: boolean;
	descending: boolean;
	docIds?: string[];
	seqInterval?: number;
	feed: 'normal' | 'longpoll' | 'continuous';
	/** Milliseconds a waiting feed stays open when nothing happens. */
	timeout: number;
	/** Milliseconds between signs of life on a waiting feed; absent: none. */
	heartbeat?: number;
}

const longest = 60_000;
const body = z.looseObject({ doc_ids: z.optional(z.array(z.string())), since: z.optional(z.union([z.string(), z.number()])) });

/**
 * Reads the parameters of `_changes`, from the address as CouchDB takes them and `doc_ids` from the body. A filter
 * other than `_doc_ids` is refused: what a session sees is not the client's to say. Throws `CouchError` 400 or 413.
 */
export function changesQuestion(query: Record<string, string>, sent: unknown): AskedChanges {
	const parsed = body.safeParse(sent);
	if (!parsed.success) throw badRequest('Request body must be a JSON object');
	if (query.filter !== undefined && query.filter !== '_doc_ids')
		throw badRequest('The only filter is _doc_ids; the scope is applied anyway.');
	const feed = query.feed ?? 'normal';
	if (feed !== 'normal' && feed !== 'longpoll' && feed !== 'continuous')
		throw badRequest('Supported `feed` types: normal, longpoll, continuous');
	const docIds = query.filter === '_doc_ids' ? docIdsOf(query, parsed.data.doc_ids) : undefined;
	const limit = wholeNumber(query, 'limit');
	const seqInterval = wholeNumber(query, 'seq_interval');
	const heartbeat = query.heartbeat === 'true' ? longest : query.heartbeat === 'false' ? undefined : wholeNumber(query, 'heartbeat');
	return {
		since: sequence(query.since ?? query['last-event-id'] ?? '0'),
		// CouchDB too takes 0 for 1.
		...(limit !== undefined && { limit: Math.max(1, limit) }),
		includeDocs: query.include_docs === 'true',
		descending: query.descending === 'true',
		...(docIds && { docIds }),
		...(seqInterval && { seqInterval }),
		feed,
		timeout: Math.min(wholeNumber(query, 'timeout') ?? longest, longest),
		...(heartbeat && { heartbeat: Math.max(1_000, heartbeat) }),
	};
}

/** PouchDB quotes a sequence that is a text when it comes from JSON; CouchDB accepts both. */
function sequence(since: string): string {
	return since.replace(/^"(.*)"$/, '$1');
}

function docIdsOf(query: Record<string, string>, sent: string[] | undefined): string[] {
	let ids: unknown = sent;
	try {
		ids ??= query.doc_ids && JSON.parse(query.doc_ids);
	} catch {
		ids = undefined;
	}
	const list = z.array(z.string()).safeParse(ids);
	if (!list.success) throw badRequest('`doc_ids` filter parameter is not a list of ids.');
	if (list.data.length > limits.batch) throw tooLarge(`at most ${limits.batch} ids at once`);
	return list.data;
}

function wholeNumber(query: Record<string, string>, name: string): number | undefined {
	const text = query[name];
	if (text === undefined) return undefined;
	if (!/^\d{1,9}$/.test(text)) throw badRequest(`Invalid value for ${name}`);
	return Number(text);
}

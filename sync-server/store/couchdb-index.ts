import { setTimeout as wait } from 'node:timers/promises';
import { keyTables } from '#shared/access';
import type { Feed } from '#shared/kernel/feeds';
import { keysOfRecord, type ScopeKey } from '#shared/kernel/scope-keys';
import type { Logger } from '../log';
import { ask } from './ask-couchdb';
import type { ChangesPage, ChangesQuestion, ChangesRow, Stored } from './changes';
import { copiesOf } from './copies-of';
import { cursorWriter, readIndexCursor, type IndexCursor } from './index-cursor';
import { putDesign } from './put-design';
import { scopeView, scopeViewFamily } from './scope-view';
import { StoreUnavailable } from './store-unavailable';

/** What first pulls of a feed are read by. */
export interface CouchDbIndex {
	/** The next page of a first pull, or `null` when it is to be read from the feed as a whole, from the start. */
	page(question: ChangesQuestion, signal?: AbortSignal): Promise<ChangesPage | null>;
	/** Resolves when the index has been built, or will not be. */
	warmed: Promise<void>;
}

interface Answer {
	update_seq: string;
	rows: { id: string; key: ScopeKey; doc?: Stored | null }[];
}

/** How often readings may have to begin anew before they are left alone for a while: the copies change faster than anybody can read. */
const mostMoves = 5;
const rest = 10 * 60_000;

/** Characters of a sequence that every place in an index carries along, and every address. */
const longestSequence = 3_000;

/** Longest pause between two tries to build it, in milliseconds. */
const longest = 30_000;

/**
 * Makes the view of a feed and has CouchDB build it, in the background; then removes those of other versions. Pages are read key by
 * key, in each by id; their sequences are places in the index, and behind the last one follows the database's own sequence.
 *
 * Nothing is missed on a cluster either: every answer tells the sequence which the copies it was read from had reached
 * (`update_seq`), and what a later page lacks of its copy comes after the sequence of the first, as long as both were read from the
 * same copies (`stable`). Where they were not, the reading begins anew.
 */
export function couchDbIndex(db: PouchDB.Database, feed: Feed, closing: AbortSignal, log?: Pick<Logger, 'warn'>): CouchDbIndex {
	const { version, design } = scopeView(keyTables[feed]);
	const view = `${design._id}/_view/keys`;
	let usable = false;
	let moves = 0;

	async function warm(again = false): Promise<void> {
		usable = false;
		for (let pause = 1_000; !closing.aborted; pause = Math.min(longest, pause * 2)) {
			try {
				await putDesign(db, feed, design);
				// CouchDB goes on building it when this is given up: the next try finds it further.
				const answer = await db.fetch(`${view}?limit=1&stable=true&update_seq=true`, {
					signal: closing,
					headers: { accept: 'application/json' },
				});
				const { update_seq } = (await answer.json()) as Partial<Answer>;
				if (answer.ok && update_seq !== undefined) {
					usable = copiesOf(update_seq) !== null;
					if (!usable) log?.warn({ feed }, 'this CouchDB writes sequences in a form that is not known; first pulls read the whole feed');
					else if (!again) await removeOthers();
					return;
				}
			} catch {
				// It does not answer, or not yet.
			}
			if (pause === 1_000 && !closing.aborted) log?.warn({ feed }, 'the index of a feed is not built yet; first pulls read the whole feed');
			await wait(pause, undefined, { signal: closing, ref: false }).catch(() => undefined);
		}
	}

	async function removeOthers(): Promise<void> {
		const range = new URLSearchParams({ startkey: JSON.stringify(scopeViewFamily), endkey: JSON.stringify(`${scopeViewFamily}\ufff0`) });
		const { body } = await ask(db, `_all_docs?${range}`);
		const { rows = [] } = body as { rows?: { id: string; value: { rev: string } }[] };
		const docs = rows.filter(({ id }) => id !== design._id).map(({ id, value }) => ({ _id: id, _rev: value.rev, _deleted: true }));
		if (docs.length === 0) return;
		await ask(db, '_bulk_docs', { method: 'POST', body: JSON.stringify({ docs }) });
		await ask(db, '_view_cleanup', { method: 'POST' });
	}

	/** Rows of one key behind an id, or of all keys from one on. */
	async function rowsAfter(keys: readonly ScopeKey[], { key, id }: Pick<IndexCursor, 'key' | 'id'>, limit: number, signal?: AbortSignal) {
		const query = new URLSearchParams({ include_docs: 'true', update_seq: 'true', stable: 'true' });
		const within = id !== '';
		if (within) {
			// The row of that id may be gone by now, so it is asked for once more and left out if it is there.
			query.set('startkey', JSON.stringify(keys[key]));
			query.set('endkey', JSON.stringify(keys[key]));
			query.set('startkey_docid', id);
		}
		query.set('limit', String(within ? limit + 1 : limit));
		const answer = await db.fetch(`${view}?${query}`, {
			...(within ? {} : { method: 'POST', body: JSON.stringify({ keys: keys.slice(key) }) }),
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			...(signal && { signal }),
		});
		if (answer.status === 404) return null;
		const text = await answer.text();
		if (!answer.ok) throw new StoreUnavailable(`CouchDB answered ${answer.status} to a view.`);
		const { rows, update_seq } = JSON.parse(text) as Partial<Answer>;
		if (!Array.isArray(rows) || update_seq === undefined) throw new StoreUnavailable('CouchDB broke off in a view.');
		const over = rows.length < (within ? limit + 1 : limit);
		const fresh = within ? rows.filter((row) => row.id !== id).slice(0, limit) : rows;
		return { rows: fresh, seq: update_seq, over, size: text.length };
	}

	const begin = { key: 0, id: '' };

	async function read(
		keys: readonly ScopeKey[],
		scope: string,
		question: ChangesQuestion,
		signal?: AbortSignal,
	): Promise<ChangesPage | null> {
		const given = readIndexCursor(question.since);
		let from = given?.version === version && given.scope === scope ? given : null;
		for (;;) {
			const place = from ?? begin;
			// A place behind the last key is one that `from` alone can be: then nothing is left but the sequence.
			if (from && place.key >= keys.length) return { rows: [], lastSeq: from.seq, pending: 1 };
			const found = await rowsAfter(keys, place, question.limit, signal);
			if (!found) {
				usable = false;
				log?.warn({ feed }, 'another version of the gateway has removed the index of a feed; first pulls read the whole feed');
				return null;
			}
			const copies = copiesOf(found.seq);
			if (copies === null || found.seq.length > longestSequence) return null;
			if (from && copies !== from.copies) {
				from = null;
				if (++moves > mostMoves) return restFromIt();
				continue;
			}
			const start = { version, scope, seq: from?.seq ?? found.seq, copies };
			const write = cursorWriter(start);
			const ordinals = new Map(keys.map((key, index) => [JSON.stringify(key), index]));
			const ordinalOf = (key: ScopeKey) => ordinals.get(JSON.stringify(key)) ?? Infinity;
			const rows: ChangesRow[] = [];
			let last: { key: number; id: string } = place;
			for (const { id, key, doc } of found.rows) {
				const ordinal = ordinalOf(key);
				if (ordinal === Infinity) continue;
				last = { key: ordinal, id };
				if (!doc || !question.accept(doc)) continue;
				// What lies under several keys is given with the first. One that has changed since may be given twice or not at all here: it comes again.
				const first = Math.min(...keysOfRecord(keyTables[feed], doc).map(ordinalOf));
				if (first === last.key) rows.push({ seq: write(last.key, id), record: doc });
			}
			const next = !found.over ? last : place.id !== '' ? { key: place.key + 1, id: '' } : null;
			if (next === place) return null; // keys that are none of ours, a whole page of them
			if (next && next.key < keys.length && rows.length === 0) {
				from = { ...start, ...next };
				continue;
			}
			const lastSeq = next && next.key < keys.length ? write(next.key, next.id) : start.seq;
			return { rows: thinned(rows, question.seqInterval), lastSeq, pending: 1, size: found.size };
		}
	}

	function restFromIt(): null {
		usable = false;
		log?.warn({ feed }, 'the copies of a feed change too often; first pulls read the whole feed for a while');
		void wait(rest, undefined, { signal: closing, ref: false }).then(
			() => {
				moves = 0;
				usable = true;
			},
			() => undefined,
		);
		return null;
	}

	return {
		warmed: warm(),
		page: async (question, signal) => {
			const { keys, scope, docIds, descending, since } = question;
			if (!usable || !keys || scope === undefined || docIds || descending) return null;
			if (String(since) !== '0' && !readIndexCursor(since)) return null;
			try {
				return await read(keys, scope, question, signal);
			} catch (error) {
				// It may have to be built anew, by another node say: until then the feed is read whole.
				if (!signal?.aborted && !closing.aborted && usable) void warm(true);
				throw error;
			}
		},
	};
}

/** Sequences at every n-th row only, and at the last. */
function thinned(rows: ChangesRow[], interval = 1): ChangesRow[] {
	return rows.map((row, index) => ((index + 1) % interval === 0 || index === rows.length - 1 ? row : { ...row, seq: null }));
}

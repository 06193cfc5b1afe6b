import type { Logger } from '../log';
import http from 'pouchdb-adapter-http';
import PouchDB from 'pouchdb-core';
import { feeds } from '#shared/kernel/feeds';
import { couchDbIndex } from './couchdb-index';
import { readIndexCursor } from './index-cursor';
import { couchDbChanges } from './couchdb-changes';
import { installCouchDb } from './install-couchdb';
import { databaseNames, type DatabaseName, type Store } from './store';
import { StoreUnavailable } from './store-unavailable';

PouchDB.plugin(http);

/**
 * How long an answer may take before the connection counts as stuck, in milliseconds. A filtered `_changes` reads
 * some 9,000 changes a second whether it finds any or not, so it needs minutes in a large office.
 */
const patience = (url: string) => (url.includes('/_changes') ? 600_000 : 60_000);

/** Opens the office's databases on CouchDB, after installing what they need. */
export async function openCouchDb(address: string, prefix: string, log?: Pick<Logger, 'warn'>): Promise<Store> {
	const { url, auth } = splitCredentials(address);
	const fetchIt = keptAliveFetch(auth);
	const databases = new Map<DatabaseName, PouchDB.Database>(
		databaseNames.map((name) => {
			const db = new PouchDB(`${url}/${encodeURIComponent(`${prefix}-${name}`)}`, { adapter: 'http', skip_setup: true, fetch: fetchIt });
			db.setMaxListeners(0);
			return [name, db];
		}),
	);
	for (const [name, db] of databases) await installCouchDb(db, name, auth?.username);
	const closing = new AbortController();
	const indexes = new Map(feeds.map((feed) => [feed, couchDbIndex(databases.get(feed)!, feed, closing.signal, log)]));
	const warmed = Promise.all([...indexes.values()].map((index) => index.warmed));
	return {
		kind: 'couchdb',
		db: (name) => databases.get(name)!,
		changes: async (feed, question, signal) => {
			const page = await indexes.get(feed)!.page(question, signal);
			if (page) return page;
			// A place in an index that is not to be had means the start of the feed.
			const since = readIndexCursor(question.since) ? 0 : question.since;
			return couchDbChanges(databases.get(feed)!, { ...question, since }, signal);
		},
		warmed: () => warmed,
		problem: () => firstProblem(databases),
		close: async () => {
			closing.abort();
			await warmed;
			await Promise.all([...databases.values()].map((db) => db.close()));
		},
	};
}

interface Auth {
	username: string;
	password: string;
}

function splitCredentials(address: string): { url: string; auth: Auth | undefined } {
	const url = new URL(address);
	const auth = url.username ? { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } : undefined;
	url.username = url.password = '';
	return { url: url.href.replace(/\/+$/, ''), auth };
}

/** Node's own fetch keeps connections open; PouchDB's would make a new one for every request. */
function keptAliveFetch(auth: Auth | undefined): PouchDB.Core.Options['fetch'] {
	const authorization = auth && `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`;
	return async (url, options = {}) => {
		// PouchDB hands over headers of its own make, a list of pairs to this one.
		const given = (options.headers ?? {}) as Record<string, string> | Iterable<[string, string]>;
		const headers = new Headers(Symbol.iterator in given ? [...given] : given);
		if (authorization) headers.set('authorization', authorization);
		const signals = [AbortSignal.timeout(patience(String(url))), ...(options.signal ? [options.signal] : [])];
		try {
			const answer = await fetch(url, { ...options, headers, signal: AbortSignal.any(signals) });
			// Read here, so that an answer that breaks off on the way is the store's failure and not a fault of whoever reads it.
			const { status } = answer;
			return new Response(status === 204 || status === 304 ? null : await answer.arrayBuffer(), { status, headers: answer.headers });
		} catch {
			throw new StoreUnavailable('CouchDB does not answer.');
		}
	};
}

async function firstProblem(databases: ReadonlyMap<DatabaseName, PouchDB.Database>): Promise<string | null> {
	const answers = await Promise.all(
		[...databases].map(async ([name, db]) => {
			try {
				const info: Partial<PouchDB.Core.DatabaseInfo> = await Promise.race([db.info(), late()]);
				return info.update_seq === undefined ? `CouchDB does not open the database "${name}".` : null;
			} catch {
				return 'CouchDB does not answer.';
			}
		}),
	);
	return answers.find((answer) => answer !== null) ?? null;
}

function late(): Promise<never> {
	return new Promise((_, reject) => setTimeout(() => reject(new StoreUnavailable('CouchDB does not answer.')), 5_000).unref());
}

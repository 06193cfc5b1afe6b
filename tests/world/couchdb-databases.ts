import { setTimeout as wait } from 'node:timers/promises';
import { feeds } from '#shared/kernel/feeds';

/** All that a gateway makes. */
const names = [...feeds, 'accounts', 'audit'];

/** The databases of one story on the CouchDB of `COUCHDB_URL`, under a prefix of its own. */
export interface CouchDbDatabases {
	prefix: string;
	/** Copies them aside by CouchDB's own replication, as an office may; gives the prefix of the copy. */
	backup(): Promise<string>;
	/** Puts a copy in their place. */
	restore(copy: string): Promise<void>;
	/** Removes them and every copy. */
	remove(): Promise<void>;
}

/** Nothing is made here: the gateway does that at its start. */
export function couchDbDatabases(address: string, prefix: string): CouchDbDatabases {
	const { origin, pathname, username, password } = new URL(address);
	const authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
	const copies: string[] = [];

	async function ask(method: string, path: string, body?: unknown): Promise<number> {
		const headers = { authorization, 'content-type': 'application/json' };
		const answer = await fetch(`${origin}${pathname.replace(/\/+$/, '')}/${path}`, {
			method,
			headers,
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		if (answer.status >= 300 && answer.status !== 404) throw new Error(`CouchDB: ${method} ${path}: ${answer.status} ${text}`);
		return answer.status;
	}

	async function removeAll(of: string): Promise<void> {
		for (const name of names) await ask('DELETE', `${of}-${name}`);
		// A cluster goes on knowing a database for a moment; made anew too soon it would be the old one.
		for (const name of names) while ((await ask('GET', `${of}-${name}`)) !== 404) await wait(50);
	}

	async function copy(from: string, to: string): Promise<void> {
		const url = (name: string) => ({ url: `${origin}/${name}`, headers: { authorization } });
		for (const name of names)
			await ask('POST', '_replicate', { source: url(`${from}-${name}`), target: url(`${to}-${name}`), create_target: true });
	}

	return {
		prefix,
		async backup() {
			const to = `${prefix}-copy${copies.length + 1}`;
			copies.push(to);
			await copy(prefix, to);
			return to;
		},
		async restore(from) {
			await removeAll(prefix);
			await copy(from, prefix);
		},
		async remove() {
			for (const of of [prefix, ...copies]) await removeAll(of);
		},
	};
}

import { StoreUnavailable } from './store-unavailable';

/** Asks a database something of its administration. Throws `StoreUnavailable` when CouchDB does not answer. */
export async function ask(db: PouchDB.Database, path: string, options: RequestInit = {}): Promise<{ status: number; body: unknown }> {
	try {
		const answer = await db.fetch(path, { ...options, headers: { 'content-type': 'application/json', accept: 'application/json' } });
		return { status: answer.status, body: await answer.json() };
	} catch (cause) {
		throw new StoreUnavailable('CouchDB does not answer at COUCHDB_URL.', { cause });
	}
}

/** What the operator is told when CouchDB refuses something. */
export function refused(status: number, what: string): StoreUnavailable {
	if (status === 401) return new StoreUnavailable('CouchDB does not accept the name and password in COUCHDB_URL.');
	if (status === 403)
		return new StoreUnavailable(
			`The account in COUCHDB_URL may not ${what}: it must be a server admin, or admin of databases made beforehand.`,
		);
	return new StoreUnavailable(`CouchDB answered ${status} when asked to ${what}.`);
}

import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseName } from './store';
import { StoreUnavailable } from './store-unavailable';
import { validationFor } from './validation-for';

/**
 * Makes one database what the gateway needs: that it exists, that nobody but admins and the gateway's own account
 * gets in, and the second lock (`validate_doc_update`). In a prepared database, whose admin the account is, it makes nothing but the lock. No index is needed: the gateway asks by id
 * and by sequence only. Changes nothing that is already right. Throws `StoreUnavailable`.
 */
export async function installCouchDb(db: PouchDB.Database, name: DatabaseName, account: string | undefined): Promise<void> {
	await makeDatabase(db, name);
	await closeDoors(db, name, account);
	await putDesign(db, name);
}

async function makeDatabase(db: PouchDB.Database, name: DatabaseName): Promise<void> {
	const found = await ask(db, '');
	if (found.status === 200) return;
	if (found.status !== 404) throw refused(found.status, `open the database "${name}"`);
	const made = await ask(db, '', { method: 'PUT' });
	// 202: a cluster will; 412: another gateway just did.
	if (![201, 202, 412].includes(made.status)) throw refused(made.status, `make the database "${name}"`);
	for (let attempt = 0; attempt < 20; attempt++) {
		if ((await ask(db, '')).status === 200) return;
		await wait(250);
	}
	throw new StoreUnavailable(`CouchDB made the database "${name}" but does not open it.`);
}

async function closeDoors(db: PouchDB.Database, name: DatabaseName, account: string | undefined): Promise<void> {
	const doors = { names: account ? [account] : [], roles: ['_admin'] };
	const wanted = { admins: doors, members: doors };
	const found = await ask(db, '_security');
	if (found.status === 200 && same(found.body, wanted)) return;
	const put = await ask(db, '_security', { method: 'PUT', body: JSON.stringify(wanted) });
	if (put.status !== 200 && put.status !== 201 && put.status !== 202) throw refused(put.status, `close the doors of "${name}"`);
}

async function putDesign(db: PouchDB.Database, name: DatabaseName): Promise<void> {
	const path = '_design/hitei';
	const wanted = { _id: path, language: 'javascript', validate_doc_update: validationFor(name) };
	for (let attempt = 0; attempt < 5; attempt++) {
		const found = await ask(db, path);
		if (found.status !== 200 && found.status !== 404) throw refused(found.status, `read the design document of "${name}"`);
		const { _rev, ...standing } = found.status === 200 ? (found.body as Record<string, unknown>) : {};
		if (same(standing, wanted)) return;
		const put = await ask(db, path, { method: 'PUT', body: JSON.stringify({ ...wanted, ...(_rev ? { _rev } : {}) }) });
		if (put.status === 201 || put.status === 202) return;
		if (put.status !== 409) throw refused(put.status, `write the design document of "${name}"`);
		await wait(200);
	}
	throw new StoreUnavailable(`CouchDB keeps another design document in "${name}".`);
}

async function ask(db: PouchDB.Database, path: string, options: RequestInit = {}): Promise<{ status: number; body: unknown }> {
	try {
		const answer = await db.fetch(path, { ...options, headers: { 'content-type': 'application/json', accept: 'application/json' } });
		return { status: answer.status, body: await answer.json() };
	} catch (cause) {
		throw new StoreUnavailable('CouchDB does not answer at COUCHDB_URL.', { cause });
	}
}

function refused(status: number, what: string): StoreUnavailable {
	if (status === 401) return new StoreUnavailable('CouchDB does not accept the name and password in COUCHDB_URL.');
	if (status === 403)
		return new StoreUnavailable(
			`The account in COUCHDB_URL may not ${what}: it must be a server admin, or admin of databases made beforehand.`,
		);
	return new StoreUnavailable(`CouchDB answered ${status} when asked to ${what}.`);
}

function same(found: unknown, wanted: unknown): boolean {
	return JSON.stringify(sorted(found)) === JSON.stringify(sorted(wanted));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)])); // prettier-ignore
}

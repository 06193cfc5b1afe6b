import { setTimeout as wait } from 'node:timers/promises';
import { ask, refused } from './ask-couchdb';
import { putDesign } from './put-design';
import { sameValue } from './same-value';
import type { DatabaseName } from './store';
import { StoreUnavailable } from './store-unavailable';
import { validationFor } from './validation-for';

/**
 * Makes one database what the gateway needs: that it exists, that nobody but admins and the gateway's own account
 * gets in, and the second lock (`validate_doc_update`). In a prepared database, whose admin the account is, it makes nothing but the lock. What first pulls are read by, `couchdb-index.ts` makes. Changes nothing that is already right. Throws `StoreUnavailable`.
 */
export async function installCouchDb(db: PouchDB.Database, name: DatabaseName, account: string | undefined): Promise<void> {
	await makeDatabase(db, name);
	await closeDoors(db, name, account);
	await putDesign(db, name, { _id: '_design/hitei', language: 'javascript', validate_doc_update: validationFor(name) } as { _id: string });
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
	if (found.status === 200 && sameValue(found.body, wanted)) return;
	const put = await ask(db, '_security', { method: 'PUT', body: JSON.stringify(wanted) });
	if (put.status !== 200 && put.status !== 201 && put.status !== 202) throw refused(put.status, `close the doors of "${name}"`);
}

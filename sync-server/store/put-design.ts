import { setTimeout as wait } from 'node:timers/promises';
import { ask, refused } from './ask-couchdb';
import { sameValue } from './same-value';
import type { DatabaseName } from './store';
import { StoreUnavailable } from './store-unavailable';

/** Puts a design document into a database where it is not there as it is wanted. Throws `StoreUnavailable`. */
export async function putDesign(db: PouchDB.Database, name: DatabaseName, wanted: { _id: string }): Promise<void> {
	const path = wanted._id;
	for (let attempt = 0; attempt < 5; attempt++) {
		const found = await ask(db, path);
		if (found.status !== 200 && found.status !== 404) throw refused(found.status, `read the design document of "${name}"`);
		const { _rev, ...standing } = found.status === 200 ? (found.body as Record<string, unknown>) : {};
		if (sameValue(standing, wanted)) return;
		const put = await ask(db, path, { method: 'PUT', body: JSON.stringify({ ...wanted, ...(_rev ? { _rev } : {}) }) });
		if (put.status === 201 || put.status === 202) return;
		if (put.status !== 409) throw refused(put.status, `write the design document of "${name}"`);
		await wait(200);
	}
	throw new StoreUnavailable(`CouchDB keeps another design document in "${name}".`);
}

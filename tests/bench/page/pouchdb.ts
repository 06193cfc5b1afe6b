import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import replication from 'pouchdb-replication';
import { timed, type Contender } from './contender';

PouchDB.plugin(http).plugin(idb).plugin(replication);

/** Stock PouchDB: `idb`, replication with its defaults. */
export const pouchdb: Contender = async ({ action, name, records = [], batch }) => {
	const local = new PouchDB(name, { adapter: 'idb' });
	const office = new PouchDB(`${location.origin}/bench/db/survey`, { skip_setup: true });
	const options = batch ? { batch_size: batch } : {};
	try {
		await local.info();
		if (action === 'pull') {
			const ms = await timed(() => local.replicate.from(office, options).then());
			return { ms, count: (await local.info()).doc_count };
		}
		await local.bulkDocs(records);
		let count = 0;
		const ms = await timed(async () => {
			const result = await local.replicate.to(office, options);
			count = result.docs_written - result.doc_write_failures;
		});
		return { ms, count };
	} finally {
		await local.destroy();
	}
};

import { createRxDatabase, type RxJsonSchema } from 'rxdb/plugins/core';
import { replicateCouchDB } from 'rxdb/plugins/replication-couchdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { timed, type Contender } from './contender';

const text = { type: 'string' } as const;
const schema = {
	version: 0,
	primaryKey: '_id',
	type: 'object',
	properties: {
		_id: { type: 'string', maxLength: 200 },
		kind: { type: 'string', maxLength: 60 },
		unit: { type: 'string', maxLength: 40 },
		period: { type: 'string', maxLength: 10 },
		v: { type: 'number' },
		by: text,
		device: text,
		at: text,
		skew: { type: 'number' },
		edit: text,
		received: { type: 'object' },
		body: { type: 'object' },
	},
	required: ['_id', 'kind', 'unit', 'period'],
	indexes: [['kind', 'period', 'unit']],
} as unknown as RxJsonSchema<Record<string, unknown>>;

/** RxDB on its Dexie storage with its CouchDB replication, `batch` documents a request. */
export const rxdb: Contender = async ({ action, name, records = [], batch = 100 }) => {
	const db = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false, eventReduce: false });
	await db.addCollections({ survey: { schema } });
	const collection = db.survey!;
	const strip = ({ _deleted, ...record }: Record<string, unknown>) => {
		void _deleted;
		return record;
	};
	try {
		if (action === 'push') await collection.bulkInsert(records);
		const ms = await timed(async () => {
			const replication = replicateCouchDB({
				replicationIdentifier: name,
				collection,
				url: `${location.origin}/bench/db/survey/`,
				fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init), // its own default fails in a worker
				live: false,
				waitForLeadership: false,
				...(action === 'pull' ? { pull: { batchSize: batch } } : { push: { batchSize: batch, modifier: strip } }),
			});
			const failure = new Promise<never>((_, fail) => replication.error$.subscribe(fail));
			await Promise.race([replication.awaitInitialReplication(), failure]);
		});
		return { ms, count: action === 'pull' ? await collection.count().exec() : records.length };
	} finally {
		await db.remove();
	}
};

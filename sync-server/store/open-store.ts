import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import PouchDB from 'pouchdb-core';
import leveldb from 'pouchdb-adapter-leveldb';
import { feeds, type Feed } from '#shared/records/feeds';

PouchDB.plugin(leveldb);

type DatabaseName = Feed | 'accounts' | 'audit';

/** The office's truth, whichever way it is kept. */
export interface Store {
	kind: 'embedded' | 'couchdb';
	db(name: DatabaseName): PouchDB.Database;
	/** Why the store cannot be used now, in words for an operator; `null` when it can. */
	problem(): Promise<string | null>;
	close(): Promise<void>;
}

/** Opens the embedded store in `dataDir`, making what is missing. */
export async function openStore({ dataDir }: { dataDir: string; couchdbUrl?: string; couchdbPrefix?: string }): Promise<Store> {
	await mkdir(dataDir, { recursive: true });
	const open = (name: DatabaseName) => new PouchDB(join(dataDir, name), { adapter: 'leveldb' }) as PouchDB.Database;
	const databases = new Map([...feeds, 'accounts' as const, 'audit' as const].map((name) => [name as DatabaseName, open(name)]));
	return {
		kind: 'embedded',
		db: (name) => databases.get(name)!,
		problem: async () => null,
		close: async () => void (await Promise.all([...databases.values()].map((db) => db.close()))),
	};
}

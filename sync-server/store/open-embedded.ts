import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import leveldb from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import { changesOfIds } from './changes-of-ids';
import { embeddedChanges } from './embedded-changes';
import { levelSequence, type LevelSequence } from './level-sequence';
import { databaseNames, type DatabaseName, type Store } from './store';
import { StoreUnavailable } from './store-unavailable';

PouchDB.plugin(leveldb);

/**
 * PouchDB on LevelDB, one folder per database. `sync` makes LevelDB wait for the disk at every batch: a device lets
 * go of a record once it was accepted, so "accepted" must survive a power cut.
 */
const options = { adapter: 'leveldb', sync: true, auto_compaction: true, revs_limit: 50 };

/** Opens the embedded store in `dataDir`, making what is missing. One process at a time. */
export async function openEmbedded(dataDir: string): Promise<Store> {
	const folder = resolve(dataDir);
	const databases = new Map<DatabaseName, PouchDB.Database>();
	const sequences = new Map<DatabaseName, LevelSequence>();
	try {
		// Personal data and password hashes: nobody else on this machine reads them, whatever the umask.
		await keepClosed(folder);
		for (const name of databaseNames) {
			// Each for itself, because a copy of one is made without the folder around it.
			await keepClosed(join(folder, name));
			const sequence = levelSequence();
			const db = new PouchDB(join(folder, name), { ...options, db: sequence.open } as PouchDB.Configuration.DatabaseConfiguration);
			databases.set(name, db);
			sequences.set(name, sequence);
			db.setMaxListeners(0);
			await db.info();
		}
	} catch (cause) {
		await Promise.allSettled([...databases.values()].map((db) => db.close()));
		throw new StoreUnavailable(`The folder ${folder} cannot be opened: ${reasonOf(cause)}`, { cause });
	}
	let open = true;
	return {
		kind: 'embedded',
		db: (name) => databases.get(name)!,
		changes: async (feed, question) => {
			const db = databases.get(feed)!;
			const end = Number((await db.info()).update_seq);
			if (question.docIds) return changesOfIds(db, question.docIds, end, question);
			return embeddedChanges(sequences.get(feed)!, end, question);
		},
		problem: async () => (open ? null : 'The store is closed.'),
		close: async () => {
			if (!open) return;
			open = false;
			await Promise.all([...databases.values()].map((db) => db.close()));
		},
	};
}

async function keepClosed(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await chmod(folder, 0o700);
}

function reasonOf(cause: unknown): string {
	const text = cause instanceof Error ? cause.message : String(cause);
	return /lock/i.test(text) ? 'another process is using it.' : text;
}

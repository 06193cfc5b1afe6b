import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import leveldb from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import type { Logger } from '../log';
import { changesOfIds } from './changes-of-ids';
import { embeddedChanges } from './embedded-changes';
import { keyTables } from '#shared/access';
import { feeds, type Feed } from '#shared/kernel/feeds';
import { openLevel, type Level } from './level';
import { levelIndex, type LevelIndex } from './level-index';
import { levelSequence } from './level-sequence';
import { databaseNames, type DatabaseName, type Store } from './store';
import { StoreUnavailable } from './store-unavailable';

PouchDB.plugin(leveldb);

/**
 * PouchDB on LevelDB, one folder per database. `sync` makes LevelDB wait for the disk at every batch: a device lets
 * go of a record once it was accepted, so "accepted" must survive a power cut.
 */
const options = { adapter: 'leveldb', sync: true, auto_compaction: true, revs_limit: 50 };

/** Opens the embedded store in `dataDir`, making what is missing. One process at a time. */
export async function openEmbedded(dataDir: string, log?: Pick<Logger, 'warn'>): Promise<Store> {
	const folder = resolve(dataDir);
	const databases = new Map<DatabaseName, PouchDB.Database>();
	const levels = new Map<DatabaseName, Level>();
	const indexes = new Map<Feed, LevelIndex>();
	const ending = new AbortController();
	let warmed: Promise<unknown> = Promise.resolve();
	try {
		// Personal data and password hashes: nobody else on this machine reads them, whatever the umask.
		await keepClosed(folder);
		for (const name of databaseNames) {
			// Each for itself, because a copy of one is made without the folder around it.
			await keepClosed(join(folder, name));
			const open = (path: string) => {
				const level = openLevel(path);
				levels.set(name, level);
				if (isFeed(name)) indexes.set(name, levelIndex(level, keyTables[name]));
				return level;
			};
			const db = new PouchDB(join(folder, name), { ...options, db: open } as PouchDB.Configuration.DatabaseConfiguration);
			databases.set(name, db);
			db.setMaxListeners(0);
			await db.info();
			if (!levels.has(name)) throw new Error('This folder is open already in this process.');
		}
		// In the background: until an index is complete the feed is read whole, as without one.
		warmed = Promise.all(
			[...indexes].map(async ([feed, index]) => {
				const { update_seq } = await databases.get(feed)!.info();
				await index.catchUp(Number(update_seq), ending.signal).catch(() => ending.signal.aborted || log?.warn({ feed }, 'an index could not be made; first pulls read the whole feed')); // prettier-ignore
			}),
		);
	} catch (cause) {
		await Promise.allSettled([...databases.values()].map((db) => db.close()));
		throw new StoreUnavailable(`The folder ${folder} cannot be opened: ${reasonOf(cause)}`, { cause });
	}
	let open = true;
	return {
		kind: 'embedded',
		db: (name) => databases.get(name)!,
		warmed: () => warmed,
		changes: async (feed, question, signal) => {
			const db = databases.get(feed)!;
			const end = Number((await db.info()).update_seq);
			if (question.docIds) return changesOfIds(db, question.docIds, end, question);
			const index = indexes.get(feed)!;
			const read = question.keys && index.complete() ? index.under(question.keys) : levelSequence(levels.get(feed)!);
			return embeddedChanges(read, end, question, signal);
		},
		problem: async () => (open ? null : 'The store is closed.'),
		close: async () => {
			if (!open) return;
			open = false;
			ending.abort();
			await warmed;
			await Promise.all([...databases.values()].map((db) => db.close()));
		},
	};
}

function isFeed(name: DatabaseName): name is Feed {
	return (feeds as readonly string[]).includes(name);
}

async function keepClosed(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await chmod(folder, 0o700);
}

function reasonOf(cause: unknown): string {
	const text = cause instanceof Error ? cause.message : String(cause);
	return /lock/i.test(text) ? 'another process is using it.' : text;
}

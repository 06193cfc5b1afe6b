import { feeds, type Feed } from '#shared/kernel/feeds';
import type { ChangesPage, ChangesQuestion } from './changes';

/** The databases of one office: the feeds, and the gateway's own: accounts with their sessions, and who changed them. */
export const databaseNames = [...feeds, 'accounts', 'audit'] as const;
export type DatabaseName = (typeof databaseNames)[number];

/** The office's truth, whichever way it is kept. */
export interface Store {
	kind: 'embedded' | 'couchdb';
	db(name: DatabaseName): PouchDB.Database;
	/** One page of a feed's changes. Throws `UnknownSequence`, or whatever the store throws when it is away. */
	changes(feed: Feed, question: ChangesQuestion, signal?: AbortSignal): Promise<ChangesPage>;
	/** Resolves once first pulls are read by their index; before, and where it cannot be made, they read the feed whole. */
	warmed(): Promise<unknown>;
	/** Why the store cannot be used now, in words for an operator and without credentials; `null` when it can. */
	problem(): Promise<string | null>;
	/** Resolves when everything written is on disk and the files are free for another process. */
	close(): Promise<void>;
}

import type { Logger } from '../log';
import { openCouchDb } from './open-couchdb';
import { openEmbedded } from './open-embedded';
import type { Store } from './store';

export type { Store } from './store';

export interface StoreConfig {
	/** Folder of the embedded store; not touched when `couchdbUrl` is given. */
	dataDir: string;
	/** `http://user:password@host:5984`. The account must be a server admin, or an admin of databases made beforehand. */
	couchdbUrl?: string | undefined;
	/** Databases are named `<prefix>-<name>`, so that one cluster can serve several cities. */
	couchdbPrefix?: string | undefined;
}

/**
 * Opens the store: CouchDB when an address is given, else LevelDB files in `dataDir`. On CouchDB everything that is
 * needed is installed first, again and again harmless. Throws `StoreUnavailable` with a sentence for the operator.
 */
export function openStore({ dataDir, couchdbUrl, couchdbPrefix }: StoreConfig, log?: Pick<Logger, 'warn'>): Promise<Store> {
	return couchdbUrl ? openCouchDb(couchdbUrl, couchdbPrefix || 'hitei', log) : openEmbedded(dataDir, log);
}

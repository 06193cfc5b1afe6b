import type { DeviceDb } from './db';

/**
 * Tells when this page can no longer use its database as it is. `outdated`: another tab runs a newer version of the app
 * (or somebody deleted the database); this connection is closed so as not to hold it up, and the page must be opened
 * again. `blocked`: this is the newer one, and an older tab that does not let go must be closed first.
 * An unexpected close by the browser needs nothing: Dexie opens again at the next question.
 */
export function watchDevice(db: DeviceDb, told: (trouble: 'outdated' | 'blocked') => void): void {
	db.on('versionchange', () => {
		db.close();
		told('outdated');
	});
	db.on('blocked', () => told('blocked'));
}

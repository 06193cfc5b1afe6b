import type { DeviceDb } from '../db';
import { isUncompared } from './loss';

/** Records this device still holds unsent; `undefined` in a database of which nobody knows yet what lay in the one before: the browser may have thrown it away. */
export function countUnsent(db: DeviceDb): Promise<number | undefined> {
	return db.transaction('r', db.settings, db.outbox, async () => ((await isUncompared(db)) ? undefined : db.outbox.count()));
}

import { formatISO } from 'date-fns';
import type { DeviceDb } from '$lib/device/db';

/**
 * Everything on this device that the office does not have, as a JSON file: unsent records, drafts, and versions put
 * aside. A last resort for a tablet that cannot send any more; an administrator reads it, the app takes none in.
 */
export async function exportUnsent(db: DeviceDb, account: string, device: string, now = new Date()): Promise<File> {
	const content = await db.transaction('r', db.outbox, db.drafts, db.versions, async () => ({
		format: 'hitei-unsent',
		version: 1,
		at: formatISO(now),
		account,
		device,
		outbox: await db.outbox.toArray(),
		drafts: await db.drafts.toArray(),
		versions: await db.versions.toArray(),
	}));
	const name = `hitei-belum-terkirim-${formatISO(now, { representation: 'date' })}.json`;
	return new File([JSON.stringify(content, null, '\t')], name, { type: 'application/json' });
}

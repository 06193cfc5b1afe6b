import { liveQuery } from 'dexie';
import type { DeviceDb } from '$lib/device/db';
import { askToPersist } from '$lib/device/storage';

const setting = 'storage-promise';

/** What the browser answered when asked to keep this app's storage; `undefined` before it was asked. */
export async function storagePromise(db: DeviceDb): Promise<Awaited<ReturnType<typeof askToPersist>> | undefined> {
	return (await db.settings.get(setting))?.value as Awaited<ReturnType<typeof askToPersist>> | undefined;
}

/** Asks the browser, and remembers the answer for the sync page. */
export async function askForStorage(db: DeviceDb): Promise<void> {
	await db.settings.put({ id: setting, value: await askToPersist() });
}

/** Asks by itself once, when the first record has been submitted: from then on there is something to lose. Returns how to stop waiting for it. */
export function askAtFirstSubmit(db: DeviceDb): () => void {
	const watching = liveQuery(async () => (await db.outbox.count()) > 0 && (await storagePromise(db)) === undefined).subscribe({
		next: (due) => {
			if (!due) return;
			watching.unsubscribe();
			askForStorage(db).catch(() => undefined); // asked again at the next start
		},
		error: () => undefined,
	});
	return () => watching.unsubscribe();
}

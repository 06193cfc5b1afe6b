import type { DeviceDb, DraftRow } from '../db';
import { written } from '../storage-failure';

/**
 * Saves a form as it stands. Resolves only after the write has committed, with the time to show as
 * "Tersimpan hh.mm". Throws `StorageFull` when the disk is full, else what IndexedDB throws: the form must show it. A `$state`
 * value is passed as `$state.snapshot(value)`.
 */
export async function saveDraft(db: DeviceDb, draft: Omit<DraftRow, 'savedAt'>): Promise<Date> {
	const now = new Date();
	await written(() => db.drafts.put({ ...draft, savedAt: now.toISOString() }));
	return now;
}

/** The draft of this id, or `undefined`. */
export function openDraft(db: DeviceDb, id: string): Promise<DraftRow | undefined> {
	return db.drafts.get(id);
}

/** All drafts of one kind, oldest save first. */
export async function draftsOf(db: DeviceDb, kind: string): Promise<DraftRow[]> {
	return (await db.drafts.where('kind').equals(kind).toArray()).sort((a, b) => a.savedAt.localeCompare(b.savedAt));
}

/** Throws a draft away for good. Ask first. */
export async function discardDraft(db: DeviceDb, id: string): Promise<void> {
	await db.drafts.delete(id);
}

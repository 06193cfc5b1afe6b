import type { DeviceDb, DraftRow } from '../db';

/**
 * Saves a form as it stands. Resolves only after the write has committed, with the time to show as
 * "Tersimpan hh.mm". Throws what IndexedDB throws (`QuotaExceededError` when the disk is full): the form must show it.
 */
export async function saveDraft(db: DeviceDb, draft: Omit<DraftRow, 'savedAt'>): Promise<Date> {
	const now = new Date();
	await db.drafts.put({ ...draft, savedAt: now.toISOString() });
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

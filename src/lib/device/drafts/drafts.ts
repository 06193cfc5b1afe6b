import { compareMoments } from '#shared/kernel/days';
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
	return (await db.drafts.where('kind').equals(kind).toArray()).sort((a, b) => compareMoments(a.savedAt, b.savedAt));
}

/** Keeps a draft that this app cannot read beside the one that takes its place: another version of the form may read it, and a person can. */
export async function putAside(db: DeviceDb, row: DraftRow): Promise<void> {
	await db.drafts.put({ ...row, id: `${aside}${row.savedAt} ${row.id}`, kind: `${aside}${row.kind}` });
}
const aside = 'aside ';

/** Kind and id a draft had before it was put aside, or as they are. */
export function draftOf({ id, kind }: Pick<DraftRow, 'id' | 'kind'>): { id: string; kind: string; aside: boolean } {
	const isAside = kind.startsWith(aside);
	return isAside
		? { id: id.slice(aside.length).replace(/^\S+ /, ''), kind: kind.slice(aside.length), aside: true }
		: { id, kind, aside: false };
}

/** Throws a draft away for good. Ask first. */
export async function discardDraft(db: DeviceDb, id: string): Promise<void> {
	await db.drafts.delete(id);
}

import type { DeviceDb } from '$lib/device/db';
import { written } from '$lib/device/storage-failure';

const idOf = (person: string, period: string) => `appraisal-note:${period}:${person}`;

/** The appraiser's own note on an evaluation. It is a setting of this device: no record ever carries it. */
export async function privateNote(db: DeviceDb, person: string, period: string): Promise<string> {
	const row = await db.settings.get(idOf(person, period));
	return typeof row?.value === 'string' ? row.value : '';
}

/** Keeps the note on this device; an empty one goes. Throws `StorageFull`, or what IndexedDB throws. */
export async function keepPrivateNote(db: DeviceDb, person: string, period: string, text: string): Promise<void> {
	const id = idOf(person, period);
	await written(() => (text === '' ? db.settings.delete(id) : db.settings.put({ id, value: text }).then(() => undefined)));
}

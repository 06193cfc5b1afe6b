import type { DeviceDb, DraftRow } from '$lib/device/db';
import { draftOf } from '$lib/device/drafts/drafts';
import { person as personOf } from '$lib/device/records/parties';
import { kindWords } from './record-words';

/** A draft as the list shows it. */
export interface ListedDraft extends Pick<DraftRow, 'value' | 'savedAt'> {
	/** As its room knows it; of one put aside, as it was. */
	id: string;
	kind: string;
	aside: boolean;
	title: string;
	/** Whose, where it is about a person: from the draft itself, because that person may have left this device. */
	about: string;
}

/** Everything begun on this device and not submitted, the newest first. For `live(() => …)`. */
export async function listDrafts(db: DeviceDb): Promise<ListedDraft[]> {
	const rows = (await db.drafts.toArray()).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
	return Promise.all(
		rows.map(async (row): Promise<ListedDraft> => {
			const { id, kind, aside } = draftOf(row);
			const about = employeeOf(row.value) ?? (await personOf(db, id.split(':').at(-1)!))?.body.name ?? '';
			return { id: aside ? row.id : id, kind, aside, value: row.value, savedAt: row.savedAt, title: kindWords(kind), about };
		}),
	);
}

function employeeOf(value: unknown): string | null {
	const name = (value as { parties?: { employee?: { name?: unknown } } } | null)?.parties?.employee?.name;
	return typeof name === 'string' ? name : null;
}

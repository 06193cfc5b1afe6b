import { compareMoments } from '#shared/kernel/days';
import type { DeviceDb, DraftRow } from '$lib/device/db';
import { draftOf } from '$lib/device/drafts/drafts';
import type { WordsOfKind } from '$lib/features/manifest';
import { draftLines, type DraftLine } from './draft-lines';

/** A draft as the list shows it. */
export interface ListedDraft extends Pick<DraftRow, 'savedAt'> {
	/** As its room knows it; of one put aside, as it was. */
	id: string;
	kind: string;
	aside: boolean;
	title: string;
	/** Whom or what it is about, where the kind says so. */
	about: string;
	/** Where it is edited; `null` when no form opens it. */
	editHref: string | null;
	/** What stands in it. */
	lines: DraftLine[];
}

/** Everything begun on this device and not submitted, the newest first. For `live(() => …)`. */
export async function listDrafts(db: DeviceDb, wordsOf: WordsOfKind): Promise<ListedDraft[]> {
	const rows = (await db.drafts.toArray()).sort((a, b) => compareMoments(b.savedAt, a.savedAt));
	return Promise.all(
		rows.map(async (row): Promise<ListedDraft> => {
			const { id, kind, aside } = draftOf(row);
			const words = wordsOf(kind);
			return {
				id: aside ? row.id : id,
				kind,
				aside,
				savedAt: row.savedAt,
				title: words.name(),
				about: (await words.about?.(db, { id, value: row.value })) ?? '',
				editHref: (aside ? null : words.editHref?.(id)) ?? null,
				lines: draftLines(row.value, await words.draft?.(db)),
			};
		}),
	);
}

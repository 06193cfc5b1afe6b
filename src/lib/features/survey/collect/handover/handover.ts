import type { DeviceDb } from '$lib/device/db';
import { z } from '#shared/kernel/zod';
import { changed, DraftGone, putDraft, readDraft } from '../draft';
import { missingProfile } from '../form/missing';

const settingId = 'survey.handover';

const row = z.object({ id: z.string(), stage: z.enum(['asking', 'thanks']) });

/** The tablet is in a citizen's hands: for which response, and whether it is still being answered. */
export type Handover = z.infer<typeof row>;

/** The handing over in force, or `null`. It stands in the database, so no reload, tab or address gets around it. */
export async function currentHandover(db: DeviceDb): Promise<Handover | null> {
	const stored = await db.settings.get(settingId);
	return stored ? (row.safeParse(stored.value).data ?? { id: '', stage: 'thanks' }) : null;
}

/** Hands the tablet over for the response `id`; the citizen fills the profile too as far as it is missing. Throws `DraftGone`. */
export async function handOver(db: DeviceDb, id: string): Promise<void> {
	await db.transaction('rw', db.settings, db.drafts, async () => {
		const draft = await readDraft(db, id);
		if (!draft) throw new DraftGone(id);
		if (draft.page === 'notice') await putDraft(db, id, changed(draft, { citizenProfile: missingProfile(draft).length > 0 }));
		await db.settings.put({ id: settingId, value: { id, stage: 'asking' } });
	});
}

/** The citizen has submitted: from now on there is only a thank-you to see. */
export async function showThanks(db: DeviceDb): Promise<void> {
	await db.settings.update(settingId, { value: { id: '', stage: 'thanks' } });
}

/** The surveyor has the tablet again. Ask for the PIN first. */
export async function endHandover(db: DeviceDb): Promise<void> {
	await db.settings.delete(settingId);
}

import type { DeviceDb } from '$lib/device/db';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { Envelope } from '#shared/kernel/envelope';
import type { DraftBase } from '$lib/device/drafts/draft-base';
import { standing } from './standing';

/** A draft ready to become records. */
export interface Submitting {
	/** Id of the document, which is the draft's. */
	id: string;
	base: DraftBase;
	/** Whether the draft was ever stored: then it has to be there still. */
	stored: boolean;
	/** The records, from what the device holds under the ids asked for. Nothing is awaited inside but `held`. */
	make: (held: (id: string) => Promise<Envelope | undefined>) => Promise<Envelope[]>;
}

/**
 * From a draft to the outbox in one transaction. `gone`: it was submitted or discarded before, perhaps in another tab.
 * Throws what `submitRecords` throws; the draft is then still there.
 */
export function submitDocuments(db: DeviceDb, { id, base, stored, make }: Submitting): Promise<'submitted' | 'gone'> {
	return db.transaction('rw', db.drafts, db.outbox, db.records, async () => {
		const draft = await db.drafts.get(id);
		if (stored && !draft) return 'gone';
		// Never stored means nothing was changed: then another tab may have sent the same meanwhile.
		if (!stored && base?.edit !== (await standing(db, id))?.edit) return 'gone';
		await submitRecords(db, await make((one) => standing(db, one)), [id]);
		return 'submitted';
	});
}

import type { DeviceDb } from '$lib/device/db';
import { SavedForm } from '$lib/device/drafts/saved-form.svelte';
import { appraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import { signature } from '#shared/kernel/signature';
import { z } from '#shared/kernel/zod';

const schema = z.object({
	/**
	 * `appraiser`: before handing the tablet over, and with it again; `employee`: in the employee's hands; `refusal`: the
	 * appraiser writes down that it was not signed.
	 */
	stage: z.enum(['appraiser', 'employee', 'refusal']),
	/** The edit of the evaluation that was read and signed; `null` before anything was. */
	edit: z.nullable(z.string()),
	read: z.boolean(),
	signature: z.nullable(signature),
	appraiserSignature: z.nullable(signature),
	reason: z.string(),
	witness: z.object({ name: z.string(), post: z.string(), signature: z.nullable(signature) }),
});
export type HandoverDraft = z.infer<typeof schema>;

const blank: HandoverDraft = {
	stage: 'appraiser',
	edit: null,
	read: false,
	signature: null,
	appraiserSignature: null,
	reason: '',
	witness: { name: '', post: '', signature: null },
};

/** The draft as it counts for this edit: nobody has read or signed another one. The same object when nothing changes. */
export function forEdit(draft: HandoverDraft, edit: string): HandoverDraft {
	const { read, signature, appraiserSignature, witness } = draft;
	if (draft.edit === edit || !(read || signature || appraiserSignature || witness.signature)) return draft;
	if (draft.edit === null) return { ...draft, edit };
	return { ...draft, edit: null, read: false, signature: null, appraiserSignature: null, witness: { ...witness, signature: null } };
}

/** The saved form of one handing over, under the id its record will have; it comes back at the same step after a reload. */
export function handoverForm(db: DeviceDb, id: string): SavedForm<HandoverDraft> {
	return new SavedForm(db, id, appraisalHandover.kind, blank, schema);
}

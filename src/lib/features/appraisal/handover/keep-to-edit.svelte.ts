import type { SavedForm } from '$lib/device/drafts/saved-form.svelte';
import { forEdit, type HandoverDraft } from './handover-draft';

/**
 * Holds a handing over to one edit of the evaluation, whatever the office or another tab brings while it is read: `changed` is true once what was
 * ticked or drawn for an earlier edit has been taken out. To be called while a component is set up.
 */
export function keepToEdit(form: SavedForm<HandoverDraft>, edit: () => string | undefined): { readonly changed: boolean } {
	let changed = $state(false);
	$effect(() => {
		const now = edit();
		if (!form.ready || now === undefined) return;
		const draft = $state.snapshot(form.value) as HandoverDraft;
		const next = forEdit(draft, now);
		if (next === draft) return;
		changed = next.edit === null;
		form.value = next;
	});
	return {
		get changed() {
			return changed;
		},
	};
}

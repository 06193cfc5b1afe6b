import type { DeviceDb } from '../db';
import { isStorageFull } from '../storage-failure';
import { discardDraft, openDraft, saveDraft } from './drafts';

/**
 * A form that is saved as a draft at every change, and comes back after a reload. In a component: `const form = new
 * SavedForm(db, id, kind, blank, schema)`, then bind to `form.value`; changes are saved by the effect it starts. `schema`
 * is the draft's own: a stored draft it does not take (from another version of the form) is left aside.
 */
export class SavedForm<T extends object> {
	value = $state() as T;
	/** Time of the last committed save; `null` before the first. */
	savedAt = $state<Date | null>(null);
	/** When the draft this form began with had been saved, ISO 8601; `null` when it began anew. */
	found = $state<string | null>(null);
	trouble = $state<'full' | 'other' | null>(null);
	ready = $state(false);

	#last: string;

	constructor(
		readonly db: DeviceDb,
		readonly id: string,
		readonly kind: string,
		readonly initial: T,
		readonly schema?: { safeParse(value: unknown): { success: boolean } },
	) {
		this.value = structuredClone(initial);
		this.#last = JSON.stringify(initial);
		void this.#begin();
		$effect(() => {
			const now = $state.snapshot(this.value) as T;
			const text = JSON.stringify(now);
			if (!this.ready || text === this.#last) return;
			this.#last = text;
			void this.#save(now);
		});
	}

	/** Back to what it was before the draft. */
	async discard(): Promise<void> {
		await discardDraft(this.db, this.id);
		this.#last = JSON.stringify(this.initial);
		this.value = structuredClone(this.initial);
		this.savedAt = this.found = null;
	}

	async #begin(): Promise<void> {
		const draft = await openDraft(this.db, this.id).catch(() => undefined);
		// Fields a newer version of the form has added are taken from the blank one.
		const value = draft && { ...structuredClone(this.initial), ...(draft.value as Partial<T>) };
		if (draft && value && (!this.schema || this.schema.safeParse(value).success)) {
			this.value = value;
			this.#last = JSON.stringify($state.snapshot(this.value));
			this.found = draft.savedAt;
		}
		this.ready = true;
	}

	async #save(value: T): Promise<void> {
		try {
			this.savedAt = await saveDraft(this.db, { id: this.id, kind: this.kind, value });
			this.trouble = null;
		} catch (error) {
			this.trouble = isStorageFull(error) ? 'full' : 'other';
		}
	}
}

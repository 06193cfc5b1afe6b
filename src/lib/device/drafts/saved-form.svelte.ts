import { liveQuery } from 'dexie';
import type { Envelope } from '#shared/kernel/envelope';
import type { DeviceDb, DraftRow } from '../db';
import { sameContent } from '../records/same-content';
import { isStorageFull } from '../storage-failure';
import { baseOf, revisionFor, type DraftBase } from './draft-base';
import { discardDraft, openDraft, putAside, saveDraft } from './drafts';
import { mergeValues } from './merge-values';

type Before = Pick<Envelope, 'edit' | '_rev'>;

/**
 * A form that is saved as a draft at every change, and comes back after a reload. In a component: `const form = new
 * SavedForm(db, id, kind, blank, schema, before)`, then bind to `form.value`; changes are saved by the effect it starts, merged into what is
 * stored, so that two tabs on one form keep each other's words. `schema` is the draft's own: a stored draft it does not take (from another
 * version of the form) is put aside, never written over. `before`: the record a form edits, for `onBase`.
 */
export class SavedForm<T extends object> {
	value = $state() as T;
	/** Time of the last committed save; `null` before the first. */
	savedAt = $state<Date | null>(null);
	/** When the draft this form began with had been saved, ISO 8601; `null` when it began anew. */
	found = $state<string | null>(null);
	trouble = $state<'full' | 'other' | null>(null);
	ready = $state(false);
	/** The version of the record this draft was begun from. */
	base = $state.raw<DraftBase>(null);

	/** As last stored, or as begun: what the next change is told apart from. */
	#stored: T;
	#writing: Promise<void> | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly db: DeviceDb,
		readonly id: string,
		readonly kind: string,
		readonly initial: T,
		readonly schema?: { safeParse(value: unknown): { success: boolean } },
		readonly before?: Before | null,
	) {
		this.#stored = structuredClone(initial);
		this.value = structuredClone(initial);
		this.base = baseOf(before);
		void this.#begin();
		$effect(() => {
			if (!sameContent($state.snapshot(this.value), this.#stored) && this.ready) this.#save();
		});
		$effect(() => {
			const other = liveQuery(() => openDraft(db, id)).subscribe({ next: (row) => this.#see(row), error: () => undefined });
			return () => {
				other.unsubscribe();
				clearTimeout(this.#retry);
			};
		});
	}

	/** Back to what it was before the draft. */
	async discard(): Promise<void> {
		await this.#writing;
		clearTimeout(this.#retry);
		await discardDraft(this.db, this.id);
		this.#stored = structuredClone(this.initial);
		this.value = structuredClone(this.initial);
		this.base = baseOf(this.before);
		this.savedAt = this.found = this.trouble = null;
	}

	/** Whether the record has changed since this draft was begun. */
	outdatedBy(now: Before | null | undefined): boolean {
		return !!now && now.edit !== this.base?.edit;
	}

	/** The revision an edit made of this draft builds on, for `editedRecord`; see `revisionFor`. */
	onBase(now: Before | null | undefined): { _rev?: string } {
		const _rev = revisionFor(this.base, now);
		return _rev === undefined ? {} : { _rev };
	}

	async #begin(): Promise<void> {
		const row = await openDraft(this.db, this.id).catch(() => undefined);
		const stored = row && this.#read(row);
		if (stored) {
			this.found = row.savedAt;
			this.#adopt(row, stored);
		}
		this.ready = true;
	}

	/** A stored draft as this form takes it. Fields a newer version of the form has added are taken from the blank one. */
	#read(row: DraftRow): T | undefined {
		const value = { ...structuredClone(this.initial), ...(row.value as Partial<T>) };
		return !this.schema || this.schema.safeParse(value).success ? value : undefined;
	}

	#save(): void {
		clearTimeout(this.#retry);
		this.#writing ??= this.#write().finally(() => (this.#writing = null));
	}

	async #write(): Promise<void> {
		for (;;) {
			const mine = $state.snapshot(this.value) as T;
			if (sameContent(mine, this.#stored)) return;
			try {
				const { merged, savedAt } = await this.#merge(mine);
				const now = $state.snapshot(this.value) as T;
				const next = mergeValues(mine, now, merged);
				this.#stored = merged;
				if (!sameContent(next, now)) this.value = structuredClone(next);
				this.savedAt = savedAt;
				this.trouble = null;
			} catch (error) {
				this.trouble = isStorageFull(error) ? 'full' : 'other';
				this.#retry = setTimeout(() => this.#save(), 5_000);
				return;
			}
		}
	}

	#merge(mine: T): Promise<{ merged: T; savedAt: Date }> {
		const { db, id, kind, base } = this;
		return db.transaction('rw', db.drafts, async () => {
			const row = await openDraft(db, id);
			const theirs = row && this.#read(row);
			if (row && !theirs) await putAside(db, row);
			const merged = theirs ? mergeValues(this.#stored, mine, theirs) : mine;
			return { merged, savedAt: await saveDraft(db, { id, kind, value: merged, ...(base && { base }) }) };
		});
	}

	/** What another tab has saved. One that submitted or discarded takes nothing from this screen. */
	#see(row: DraftRow | undefined): void {
		if (!row || this.#writing || !this.ready) return;
		const theirs = this.#read(row);
		if (theirs && !sameContent(theirs, this.#stored)) this.#adopt(row, theirs);
	}

	/** Takes over what is stored, beneath what was typed here since. */
	#adopt(row: DraftRow, stored: T): void {
		const mine = $state.snapshot(this.value) as T;
		const merged = mergeValues(this.#stored, mine, stored);
		this.#stored = stored;
		this.base = row.base ?? this.base;
		if (!sameContent(merged, mine)) this.value = structuredClone(merged);
	}
}

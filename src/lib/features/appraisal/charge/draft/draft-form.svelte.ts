import { liveQuery } from 'dexie';
import type { DeviceDb } from '$lib/device/db';
import { discardDraft, openDraft, putAside, saveDraft } from '$lib/device/drafts/drafts';
import { sameContent } from '$lib/device/records/same-content';
import { isStorageFull } from '$lib/device/storage-failure';
import { mergeValues } from '$lib/device/drafts/merge-values';

/** What a form is made for: the draft's id and kind, and how a stored one is read (`undefined`: this app cannot). */
interface DraftKind<T> {
	id: string;
	kind: string;
	read: (value: unknown) => T | undefined;
}

/**
 * A document while it is filled in: bind to `form.value`. Every change is written at once and merged into what is stored, so
 * that two tabs on one document keep each other's words; what the other tab saves shows here. Nothing is stored before the
 * first change. Make it while a component is set up; it ends with the component.
 */
export class DraftForm<T extends object> {
	value = $state() as T;
	savedAt = $state<Date | null>(null);
	/** When the draft this form began with had been saved, ISO 8601; `null` when it began anew. */
	found = $state<string | null>(null);
	trouble = $state<'full' | 'other' | null>(null);
	/** Submitted or discarded in another tab: there is nothing left to save into. */
	gone = $state(false);
	ready = $state(false);

	/** As last stored, or as begun: what the next change is told apart from. */
	#base: T;
	#stored = false;
	/** Its row is being taken away by this very form. */
	#leaving = false;
	#writing: Promise<void> | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly db: DeviceDb,
		readonly draft: DraftKind<T>,
		readonly begun: T,
	) {
		this.#base = structuredClone(begun);
		this.value = structuredClone(begun);
		void this.#begin();
		$effect(() => {
			if (!sameContent($state.snapshot(this.value), this.#base) && this.ready) void this.settle();
		});
		$effect(() => {
			const other = liveQuery(() => openDraft(db, draft.id)).subscribe({ next: (row) => this.#see(row?.value), error: () => undefined });
			return () => {
				other.unsubscribe();
				clearTimeout(this.#retry);
			};
		});
	}

	/** Resolves when everything on the screen was written, or the writing failed. True when all is written. */
	async settle(): Promise<boolean> {
		clearTimeout(this.#retry);
		this.#writing ??= this.#write().finally(() => (this.#writing = null));
		await this.#writing;
		return this.trouble === null && !this.gone;
	}

	/**
	 * Hands over what is on the screen, and whether a draft of it is stored. `null`: it could not be saved before (see `trouble`
	 * and `gone`), so nothing was sent. What `send` throws is thrown; the form then goes on.
	 */
	async submit(send: (value: T, stored: boolean) => Promise<'submitted' | 'gone'>): Promise<'submitted' | null> {
		if (!(await this.settle())) return null;
		this.#leaving = true;
		try {
			if ((await send($state.snapshot(this.value) as T, this.#stored)) === 'submitted') return 'submitted';
			this.gone = true;
			return null;
		} catch (error) {
			this.#leaving = false;
			throw error;
		}
	}

	/** Throws the draft away and begins anew, from `begun` when the document has changed since. The answer puts it back. */
	async discard(begun: T = this.begun): Promise<() => Promise<void>> {
		await this.settle();
		const row = await openDraft(this.db, this.draft.id);
		this.#leaving = true;
		await discardDraft(this.db, this.draft.id);
		this.restart(begun);
		return async () => {
			if (row) await saveDraft(this.db, row);
		};
	}

	/** As begun, with nothing stored. */
	restart(begun: T = this.begun): void {
		this.#base = structuredClone(begun);
		this.value = structuredClone(begun);
		this.#stored = this.#leaving = false;
		this.savedAt = this.found = null;
	}

	async #begin(): Promise<void> {
		const row = await openDraft(this.db, this.draft.id).catch(() => undefined);
		const stored = row && this.draft.read(row.value);
		if (row && stored) {
			this.found = row.savedAt;
			this.#adopt(stored);
		}
		this.ready = true;
	}

	async #write(): Promise<void> {
		for (;;) {
			const mine = $state.snapshot(this.value) as T;
			if (this.gone || this.#leaving || sameContent(mine, this.#base)) return;
			try {
				const saved = await this.#save(mine);
				if (!saved) return void (this.gone = true);
				const { merged, savedAt } = saved;
				const now = $state.snapshot(this.value) as T;
				const next = mergeValues(mine, now, merged);
				this.#base = merged;
				this.#stored = true;
				if (!sameContent(next, now)) this.value = structuredClone(next);
				this.savedAt = savedAt;
				this.trouble = null;
			} catch (error) {
				this.trouble = isStorageFull(error) ? 'full' : 'other';
				this.#retry = setTimeout(() => void this.settle(), 5_000);
				return;
			}
		}
	}

	/** Merges into what is stored; `null` when it is no longer there. */
	#save(mine: T): Promise<{ merged: T; savedAt: Date } | null> {
		const { id, kind, read } = this.draft;
		return this.db.transaction('rw', this.db.drafts, async () => {
			const row = await openDraft(this.db, id);
			if (!row && this.#stored) return null;
			const theirs = row && read(row.value);
			// Of another version of the app: what it says must not go under.
			if (row && !theirs) await putAside(this.db, row);
			const merged = theirs ? mergeValues(this.#base, mine, theirs) : mine;
			return { merged, savedAt: await saveDraft(this.db, { id, kind, value: merged }) };
		});
	}

	/** What another tab has saved, or that it submitted or discarded the draft. */
	#see(value: unknown): void {
		if (this.#writing || this.#leaving || this.gone || !this.ready) return;
		if (value === undefined) return void (this.gone = this.#stored);
		const theirs = this.draft.read(value);
		if (theirs && !sameContent(theirs, this.#base)) this.#adopt(theirs);
	}

	/** Takes over what is stored, beneath what was typed here since. */
	#adopt(stored: T): void {
		const mine = $state.snapshot(this.value) as T;
		const merged = mergeValues(this.#base, mine, stored);
		this.#base = stored;
		this.#stored = true;
		if (!sameContent(merged, mine)) this.value = structuredClone(merged);
	}
}

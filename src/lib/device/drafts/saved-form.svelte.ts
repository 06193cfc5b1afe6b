import { liveQuery } from 'dexie';
import type { Envelope } from '#shared/kernel/envelope';
import type { DeviceDb, DraftRow } from '../db';
import { newUlid } from '../new-ulid';
import type { DraftOrigin, EditOrigin } from '../outbox/submit-record';
import { sameContent } from '../records/same-content';
import { isStorageFull } from '../storage-failure';
import { baseOf, revisionFor, type DraftBase } from './draft-base';
import { discardDraft, openDraft, putAside, saveDraft } from './drafts';
import { generationOf } from '../loss/loss';
import { isEmptiedSince, onEmptied } from '../loss/watch-loss';
import { mergeValues } from './merge-values';

type Before = Pick<Envelope, 'edit' | '_rev'>;

/** Between two writes while somebody types, milliseconds: the first change is written at once. */
const pause = 300;

/**
 * A form that is saved as a draft at every change, and comes back after a reload. In a component: `const form = new
 * SavedForm(db, id, kind, blank, schema, before)`, then bind to `form.value`; changes are saved by the effect it starts, merged into what is
 * stored, so that two tabs on one form keep each other's words. Nothing is stored before the first change, and a draft that says what a new form
 * says goes when the form is left. `schema` is the draft's own: a stored draft it does not take (from another
 * version of the form) is put aside, never written over. `before`: the record a form edits, for `onBase`.
 */
export class SavedForm<T extends object> {
	value = $state() as T;
	/** Time of the last committed save; `null` before the first. It says nothing of what was typed since: see `pending`. */
	savedAt = $state<Date | null>(null);
	/** When the draft this form began with had been saved, ISO 8601; `null` when it began anew. */
	found = $state<string | null>(null);
	trouble = $state<'full' | 'other' | null>(null);
	/** Submitted or discarded elsewhere: nothing is saved any more; `keep` makes a new draft of what the screen says. */
	gone = $state(false);
	ready = $state(false);
	/** The version of the record this draft was begun from. */
	base = $state.raw<DraftBase>(null);

	/** As last stored, or as begun: what the next change is told apart from. */
	#stored = $state.raw() as T;
	/** Something on the screen is not in the stored draft: typed a moment ago, or the writing failed. */
	readonly pending = $derived(this.ready && !sameContent($state.snapshot(this.value), this.#stored));
	/** Whether there is a row, and which one (`DraftRow.begun`). */
	#isStored = false;
	#begun: string | undefined = newUlid();
	/** The database the draft lies in. */
	#generation: string | undefined;
	/** Its row is being taken away by this very form. */
	#leaving = false;
	#writing: Promise<void> | null = null;
	#submission: Promise<boolean> | null = null;
	#wrote = -Infinity;
	#timer: ReturnType<typeof setTimeout> | undefined;

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
			if (!sameContent($state.snapshot(this.value), this.#stored) && this.ready) this.#saveSoon();
		});
		$effect(() => {
			const other = liveQuery(() => openDraft(db, id)).subscribe({ next: (row) => this.#see(row), error: () => undefined });
			const flush = () => void this.settle();
			addEventListener('pagehide', flush);
			// Comes earlier than `pagehide`, while the next page is still being fetched: then the write has time to commit.
			addEventListener('beforeunload', flush);
			document.addEventListener('visibilitychange', flush);
			const stop = onEmptied(db, () => void this.#outliveLoss().then((isLoss) => isLoss && this.settle()));
			return () => {
				other.unsubscribe();
				stop();
				removeEventListener('pagehide', flush);
				removeEventListener('beforeunload', flush);
				document.removeEventListener('visibilitychange', flush);
				void this.#leave();
			};
		});
	}

	/** Resolves when everything on the screen was written, or the writing failed. True when all is written. */
	async settle(): Promise<boolean> {
		clearTimeout(this.#timer);
		await this.#writing;
		await this.#write();
		return this.trouble === null && !this.gone;
	}

	/**
	 * Hands over what is on the screen, and from where it comes: the stored draft, or the version the form began from where nothing was changed.
	 * False: it could not be saved before (see `trouble`), or `send` found nothing left to submit (`gone`). A second tap gets the answer of
	 * the first. What `send` throws is thrown; the form then goes on.
	 */
	submit(send: (value: T, origin: DraftOrigin | EditOrigin) => Promise<readonly string[]>): Promise<boolean> {
		this.#submission ??= this.#submit(send).finally(() => (this.#submission = null));
		return this.#submission;
	}

	/** As `submit`, for records whose id does not say what they are about: without a stored draft there is nothing to submit. */
	submitDraft(send: (value: T, origin: DraftOrigin) => Promise<readonly string[]>): Promise<boolean> {
		return this.submit(async (value, origin) => ('draft' in origin ? send(value, origin) : []));
	}

	/** Throws the draft away and begins anew, from `begun` when what it edits has changed since. The answer puts it back. */
	async discard(begun: T = this.initial): Promise<() => Promise<void>> {
		await this.settle();
		const row = await openDraft(this.db, this.id);
		this.#leaving = true;
		await discardDraft(this.db, this.id);
		this.restart(begun);
		return async () => {
			if (row) await saveDraft(this.db, row);
		};
	}

	/** As begun, with nothing stored. */
	restart(begun: T = this.initial): void {
		clearTimeout(this.#timer);
		this.#stored = structuredClone(begun);
		this.value = structuredClone(begun);
		this.base = baseOf(this.before);
		this.savedAt = this.found = this.trouble = null;
		this.#forget();
	}

	/** Goes on with what is left of a draft after a part of it was submitted. */
	async reopen(): Promise<void> {
		const row = await openDraft(this.db, this.id);
		this.restart();
		const left = row && this.#read(row);
		if (left) this.#adopt(row, left);
	}

	/** Makes a new draft of what is on the screen after the one it was is gone. */
	keep(): Promise<boolean> {
		this.#stored = structuredClone(this.initial);
		this.#forget();
		return this.settle();
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

	#forget(): void {
		this.#isStored = this.#leaving = this.gone = false;
		this.#begun = newUlid();
	}

	async #submit(send: (value: T, origin: DraftOrigin | EditOrigin) => Promise<readonly string[]>): Promise<boolean> {
		await this.#outliveLoss();
		if (!(await this.settle())) return false;
		const origin = this.#isStored ? { draft: this.id, begun: this.#begun } : { builtOn: this.base?.edit ?? null };
		this.#leaving = true;
		try {
			const submitted = await send($state.snapshot(this.value) as T, origin);
			this.gone = submitted.length === 0;
			return !this.gone;
		} catch (error) {
			this.#leaving = false;
			throw error;
		}
	}

	async #begin(): Promise<void> {
		const row = await openDraft(this.db, this.id).catch(() => undefined);
		this.#generation = await generationOf(this.db).catch(() => undefined);
		const stored = row && this.#read(row);
		if (stored) {
			this.found = sameContent(stored, this.initial) ? null : row.savedAt;
			this.#adopt(row, stored);
		}
		this.ready = true;
	}

	/** A stored draft as this form takes it. Fields a newer version of the form has added are taken from the blank one. */
	#read(row: DraftRow): T | undefined {
		const value = { ...structuredClone(this.initial), ...(row.value as Partial<T>) };
		return !this.schema || this.schema.safeParse(value).success ? value : undefined;
	}

	#saveSoon(): void {
		clearTimeout(this.#timer);
		const due = this.#wrote + pause - performance.now();
		if (due <= 0 && !this.#writing) void this.#write({ once: true });
		else this.#timer = setTimeout(() => this.#saveSoon(), due > 0 ? due : pause);
	}

	/** `once`: what is typed while it is being written waits for its turn, so that a slow disk is not written to at each key. */
	#write({ once = false } = {}): Promise<void> {
		return (this.#writing ??= this.#writeChanges(once).finally(() => (this.#writing = null)));
	}

	async #writeChanges(once: boolean): Promise<void> {
		for (;;) {
			const mine = $state.snapshot(this.value) as T;
			if (this.gone || this.#leaving || sameContent(mine, this.#stored)) return;
			this.#wrote = performance.now();
			try {
				const saved = await this.#merge(mine);
				if (!saved && (await this.#outliveLoss())) continue;
				if (!saved) return void (this.gone = true);
				const now = $state.snapshot(this.value) as T;
				const next = mergeValues(mine, now, saved.merged);
				this.#stored = saved.merged;
				this.#isStored = true;
				this.#begun = saved.begun;
				if (!sameContent(next, now)) this.value = structuredClone(next);
				this.savedAt = saved.savedAt;
				this.trouble = null;
				if (once) return;
			} catch (error) {
				this.trouble = isStorageFull(error) ? 'full' : 'other';
				this.#timer = setTimeout(() => void this.settle(), 5_000);
				return;
			}
		}
	}

	/** Merges into what is stored; `null` when the draft is no longer there. */
	#merge(mine: T): Promise<{ merged: T; savedAt: Date; begun: string | undefined } | null> {
		const { db, id, kind, base } = this;
		return db.transaction('rw', db.drafts, async () => {
			const row = await openDraft(db, id);
			if (this.#isStored && this.#isOther(row)) return null;
			const theirs = row && this.#read(row);
			if (row && !theirs) await putAside(db, row);
			const merged = theirs ? mergeValues(this.#stored, mine, theirs) : mine;
			const begun = theirs ? row.begun : this.#begun;
			return { merged, begun, savedAt: await saveDraft(db, { id, kind, value: merged, ...(begun && { begun }), ...(base && { base }) }) };
		});
	}

	/** What another tab has saved, or that it submitted or discarded the draft. */
	#see(row: DraftRow | undefined): void {
		if (this.#writing || this.#leaving || this.gone || !this.ready) return;
		if (this.#isStored && this.#isOther(row)) {
			// Left without an entry in another tab: there was nothing to lose.
			if (sameContent($state.snapshot(this.value), this.initial)) return this.restart();
			return void this.#outliveLoss().then((isLoss) => (isLoss ? void this.settle() : (this.gone = true)));
		}
		const theirs = row && this.#read(row);
		if (theirs && !sameContent(theirs, this.#stored)) this.#adopt(row, theirs);
	}

	/** Whether the browser has thrown the whole database away. What is on the screen then becomes a draft of the new one. */
	async #outliveLoss(): Promise<boolean> {
		if (!(await isEmptiedSince(this.db, this.#generation))) return false;
		this.#generation = await generationOf(this.db);
		this.#stored = structuredClone(this.initial);
		this.#forget();
		return true;
	}

	#isOther(row: DraftRow | undefined): boolean {
		return !row || row.begun !== this.#begun;
	}

	/** Takes over what is stored, beneath what was typed here since. */
	#adopt(row: DraftRow, stored: T): void {
		const mine = $state.snapshot(this.value) as T;
		const merged = mergeValues(this.#stored, mine, stored);
		this.#stored = stored;
		this.#isStored = true;
		this.#begun = row.begun;
		this.base = row.base ?? this.base;
		if (!sameContent(merged, mine)) this.value = structuredClone(merged);
	}

	/** Writes what is left, and takes a draft out again into which nothing was entered. */
	async #leave(): Promise<void> {
		await this.settle();
		clearTimeout(this.#timer);
		if (!this.#isStored || this.#leaving || !sameContent(this.#stored, this.initial)) return;
		await this.db
			.transaction('rw', this.db.drafts, async () => {
				const row = await openDraft(this.db, this.id);
				if (!this.#isOther(row) && sameContent(row!.value, this.initial)) await discardDraft(this.db, this.id);
			})
			.catch(() => undefined);
	}
}

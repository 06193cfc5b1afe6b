import { formatISO } from 'date-fns';
import type { DeviceDb } from '$lib/device/db';
import type { Maker } from '$lib/device/new-record';
import { changed, DraftGone, merged, saveChange, type DraftChange, type ResponseDraft, type Score } from '../draft';
import { submitResponse, type Submission } from '../submit';

/** Why the last save did not commit. `gone`: submitted or discarded in another tab, nothing to retry. */
export type SaveTrouble = 'full' | 'other' | 'gone';

/**
 * A response while it is filled in: what is on the screen, and how far it is saved. Every change is written at once,
 * one write at a time; a failed one stays on the screen and is tried again until it commits.
 */
export class ResponseForm {
	draft = $state.raw() as ResponseDraft;
	savedAt = $state.raw<Date | null>(null);
	/** Something on the screen is not on the disk yet. */
	pending = $state.raw(false);
	trouble = $state.raw<SaveTrouble | null>(null);
	submitting = $state.raw(false);

	#unsaved: DraftChange | null = null;
	#writing: Promise<void> | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	#submission: Promise<Submission | null> | null = null;

	constructor(
		readonly db: DeviceDb,
		readonly id: string,
		draft: ResponseDraft,
		savedAt: Date | null = null,
	) {
		this.draft = draft;
		this.savedAt = savedAt;
	}

	/** Changes the form on the screen at once, and saves. */
	change(change: DraftChange): void {
		this.draft = changed(this.draft, change);
		this.#unsaved = merged(this.#unsaved ?? {}, change);
		this.pending = true;
		void this.settle();
	}

	/** Answers a question, now; `also` changes with it in the same write. */
	answer(key: string, score: Score, also: DraftChange = {}): void {
		this.change({ ...also, answers: { [key]: score }, answeredAt: formatISO(Date.now()) });
	}

	/** Resolves when everything was written, or the writing failed (see `trouble`). */
	settle(): Promise<void> {
		clearTimeout(this.#retry);
		this.#writing ??= this.#write().finally(() => (this.#writing = null));
		return this.#writing;
	}

	/** Submits what is on the screen. A second tap gets the answer of the first. `null` when it could not be saved before. */
	submit(maker: Maker): Promise<Submission | null> {
		this.#submission ??= this.#submit(maker).finally(() => {
			this.#submission = null;
			this.submitting = false;
		});
		return this.#submission;
	}

	/** Stops trying again; call when the form leaves the screen. */
	stop(): void {
		clearTimeout(this.#retry);
	}

	async #submit(maker: Maker): Promise<Submission | null> {
		this.submitting = true;
		await this.settle();
		if (this.#unsaved && this.trouble !== 'gone') return null;
		const submission = await submitResponse(this.db, maker, this.id);
		if (submission.outcome === 'gone') this.trouble = 'gone';
		return submission;
	}

	async #write(): Promise<void> {
		while (this.#unsaved && this.trouble !== 'gone') {
			const change = this.#unsaved;
			this.#unsaved = null;
			try {
				const { draft, savedAt } = await saveChange(this.db, this.id, change);
				this.draft = changed(draft, this.#unsaved ?? {});
				this.savedAt = savedAt;
				this.pending = this.#unsaved !== null;
				this.trouble = null;
				this.#failures = 0;
			} catch (problem) {
				this.#unsaved = merged(change, this.#unsaved ?? {});
				this.trouble = problem instanceof DraftGone ? 'gone' : isFull(problem) ? 'full' : 'other';
				if (this.trouble !== 'gone') this.#retry = setTimeout(() => void this.settle(), Math.min(30_000, 1000 * 2 ** this.#failures++));
				return;
			}
		}
	}
}

/** Dexie wraps the browser's error of a full disk. */
function isFull(problem: unknown): boolean {
	const { name, inner } = problem as { name?: string; inner?: unknown };
	return name === 'QuotaExceededError' || (inner !== undefined && inner !== null && isFull(inner));
}

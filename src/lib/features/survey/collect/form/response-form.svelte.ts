import { formatISO } from 'date-fns';
import type { DeviceDb } from '$lib/device/db';
import { generationOf } from '$lib/device/loss/loss';
import { isEmptiedSince, onEmptied } from '$lib/device/loss/watch-loss';
import type { Maker } from '$lib/device/new-record';
import { changed, DraftGone, merged, putDraft, saveChange, type DraftChange, type ResponseDraft, type Score } from '../draft';
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
	/** The database the form lies in. */
	#generation: Promise<string | undefined>;
	#ignoreLoss: () => void;

	constructor(
		readonly db: DeviceDb,
		readonly id: string,
		draft: ResponseDraft,
		savedAt: Date | null = null,
	) {
		this.draft = draft;
		this.savedAt = savedAt;
		this.#generation = generationOf(db).catch(() => undefined);
		this.#ignoreLoss = onEmptied(db, () => void this.#outliveLoss());
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
		this.#ignoreLoss();
	}

	async #submit(maker: Maker): Promise<Submission | null> {
		this.submitting = true;
		await this.#outliveLoss();
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
				if (problem instanceof DraftGone && (await this.#outliveLoss())) continue;
				this.trouble = problem instanceof DraftGone ? 'gone' : isFull(problem) ? 'full' : 'other';
				if (this.trouble !== 'gone') this.#retry = setTimeout(() => void this.settle(), Math.min(30_000, 1000 * 2 ** this.#failures++));
				return;
			}
		}
	}

	/** Where the browser has thrown the whole database away, what is on the screen is written into the new one. */
	async #outliveLoss(): Promise<boolean> {
		if (!(await isEmptiedSince(this.db, await this.#generation))) return false;
		this.#generation = generationOf(this.db);
		this.savedAt = await putDraft(this.db, this.id, this.draft);
		return true;
	}
}

/** Dexie wraps the browser's error of a full disk. */
function isFull(problem: unknown): boolean {
	const { name, inner } = problem as { name?: string; inner?: unknown };
	return name === 'QuotaExceededError' || (inner !== undefined && inner !== null && isFull(inner));
}

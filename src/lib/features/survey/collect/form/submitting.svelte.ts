import { tick } from 'svelte';
import type { Maker } from '$lib/device/new-record';
import { fieldErrors, refusalErrors } from './field-errors';
import { missingFields, type Field } from './missing';
import type { ResponseForm } from './response-form.svelte';
import { submissionWords, type SubmissionWords } from './submission-words';
import { fieldOfPath } from './field-of-path';

/** What the surveyor's forms share: submitting, the words when it did not succeed, and going to the field to blame. */
export class Submitting {
	#words = $state.raw<SubmissionWords | null>(null);
	#refused = $state.raw<Partial<Record<Field, string>>>({});
	#tried = $state(false);

	/** `keys`: the unsur due on this form; none when its answers are carried over unseen. */
	constructor(
		readonly form: ResponseForm,
		readonly keys: readonly string[],
	) {
		this.#refused = refusalErrors(form.draft.refusal);
		const field = fieldOfPath(form.draft.refusal?.path);
		if (field) void goTo(field);
	}

	/** Why it was not submitted; how much is missing is counted anew, so the words go when the last field is filled in. */
	get words(): SubmissionWords | null {
		const missing = this.#tried ? missingFields(this.form.draft, this.keys) : [];
		return missing.length > 0 ? submissionWords({ outcome: 'missing', fields: missing }) : this.#words;
	}

	/** The words at each field: missing ones once submitting was tried, and the one the office refused. */
	get errors(): Partial<Record<Field, string>> {
		const missing = this.#tried ? missingFields(this.form.draft, this.keys) : [];
		return { ...this.#refused, ...fieldErrors(this.form.draft, missing) };
	}

	/** Goes to the first field that is still open. */
	async goOn(): Promise<void> {
		const [open] = missingFields(this.form.draft, this.keys);
		if (open) await goTo(open);
	}

	/** Submits what is complete; otherwise says what is missing and goes there. */
	async submit(maker: Maker, onsubmitted: () => void | Promise<void>): Promise<void> {
		this.#tried = true;
		this.#refused = {};
		this.#words = null;
		const missing = missingFields(this.form.draft, this.keys);
		if (missing.length > 0) return goTo(missing[0]!);
		const submission = await this.form
			.submit(maker)
			.catch((problem: { name?: string }) => (problem.name === 'RecordTooLarge' ? 'too-large' : 'failed'));
		if (submission === null) return; // what could not be saved is said where saving is shown
		if (submission === 'too-large' || submission === 'failed') this.#words = submissionWords(submission);
		else if (submission.outcome === 'submitted') await onsubmitted();
		else if (submission.outcome !== 'gone') {
			this.#words = submissionWords(submission);
			if (submission.outcome !== 'refused') return;
			this.#refused = refusalErrors(submission.refusal);
			const field = fieldOfPath(submission.refusal.path);
			if (field) await goTo(field);
		}
	}
}

async function goTo(field: Field): Promise<void> {
	await tick();
	const place = document.getElementById(`field-${field}`);
	place?.scrollIntoView({ block: 'center' });
	(place?.matches('fieldset') ? place : place?.querySelector<HTMLElement>('input, select, button'))?.focus({ preventScroll: true });
}

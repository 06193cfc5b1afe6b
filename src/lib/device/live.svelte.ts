import Dexie, { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** However much changes, a calm query is asked anew after so many milliseconds. */
const longest = 3_000;

/**
 * A Dexie query whose answer follows the data, in every tab and from the worker: `const drafts = live(() => …)`,
 * then read `drafts.current` (`undefined` until the first answer). A failed query is thrown where it is read.
 * The query must not read runes: make a new `live` inside `$derived` when its question depends on state. `calm`: milliseconds without a change
 * before it is asked anew, for a page with a form: its own draft, saved while somebody types, and a sync beside it would load it at each key.
 */
export function live<T>(query: () => Promise<T>, { calm = 0 }: { calm?: number } = {}): { readonly current: T | undefined } {
	let current: T | undefined;
	let failure: unknown;
	let run = 0;
	/** When the answer shown was first out of date, `performance.now()`; 0: it is not. */
	let stale = 0;
	/** The query after a pause; the answer before when another change came in the meantime. */
	const whenCalm = async (): Promise<T> => {
		const mine = ++run;
		// Dexie's own promise: behind another one it loses track of what the query reads.
		if (current !== undefined && calm > 0) {
			stale ||= performance.now();
			const wait = Math.min(calm, stale + longest - performance.now());
			await new Dexie.Promise<void>((resolve) => setTimeout(resolve, wait));
		}
		return mine === run || current === undefined ? query() : current;
	};
	const subscribe = createSubscriber((update) => {
		// An async function of its own: behind a plain arrow Dexie loses track two awaits deep, and the answer no longer follows.
		const subscription = liveQuery(async () => whenCalm()).subscribe({
			next: (value) => {
				current = value;
				stale = 0;
				failure = undefined;
				update();
			},
			error: (error) => {
				failure = error;
				update();
			},
		});
		return () => subscription.unsubscribe();
	});
	return {
		get current() {
			subscribe();
			if (failure) throw failure;
			return current;
		},
	};
}

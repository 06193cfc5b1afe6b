import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/**
 * A Dexie query whose answer follows the data, in every tab and from the worker: `const drafts = live(() => …)`,
 * then read `drafts.current` (`undefined` until the first answer). A failed query is thrown where it is read.
 * The query must not read runes: make a new `live` inside `$derived` when its question depends on state.
 */
export function live<T>(query: () => Promise<T>): { readonly current: T | undefined } {
	let current: T | undefined;
	let failure: unknown;
	const subscribe = createSubscriber((update) => {
		// An async function of its own: behind a plain arrow Dexie loses track two awaits deep, and the answer no longer follows.
		const subscription = liveQuery(async () => query()).subscribe({
			next: (value) => {
				current = value;
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

/** Lets work on the same keys wait for each other, in the order it was asked for; work on other keys goes on beside it. */
export type InTurn = <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>;

/** Makes a queue per key. A key nobody works on takes no memory. */
export function inTurn(): InTurn {
	const last = new Map<string, Promise<void>>();
	return (keys, work) => {
		const own = [...new Set(keys)];
		const earlier = own.flatMap((key) => last.get(key) ?? []);
		// Entered for all keys at once, so two pieces of work never wait for each other.
		const done = Promise.all(earlier).then(work);
		const over = done.then(
			() => undefined,
			() => undefined,
		);
		for (const key of own) last.set(key, over);
		void over.then(() => {
			for (const key of own) if (last.get(key) === over) last.delete(key);
		});
		return done;
	};
}

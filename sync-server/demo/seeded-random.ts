/** A source of numbers from 0 to 1 that gives the same row for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One of `choices`, the n-th as often as `weights[n]` says. */
export function pick<T>(random: () => number, choices: readonly T[], weights: readonly number[]): T {
	let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
	for (const [index, choice] of choices.entries()) {
		left -= weights[index] ?? 0;
		if (left < 0) return choice;
	}
	return choices[choices.length - 1]!;
}

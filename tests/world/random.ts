/**
 * A seeded source of chance, so that a failed run can be repeated: mulberry32. `SEED` in the environment, else `seed`.
 */
export function random(seed: number) {
	let state = Number(process.env.SEED ?? seed) >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	return {
		seed: state,
		/** A whole number from `min` to `max`, both included. */
		between: (min: number, max: number) => min + Math.floor(next() * (max - min + 1)),
		/** One of `list`. */
		pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
		/** True in `share` of the cases (0 to 1). */
		chance: (share: number) => next() < share,
	};
}

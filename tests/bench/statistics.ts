/** The middle of `values`. */
export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** The value below which `share` (0 to 1) of the values lie, by linear interpolation. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)]!;
	return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
}

/**
 * How many times faster `ours` is than `theirs`, measured turn by turn in the same rounds: the median of the rounds' ratios
 * with the least and the greatest.
 */
export function ratio(theirs: readonly number[], ours: readonly number[]): { middle: number; least: number; greatest: number } {
	const ratios = theirs.map((value, round) => value / ours[round]!);
	return { middle: median(ratios), least: Math.min(...ratios), greatest: Math.max(...ratios) };
}

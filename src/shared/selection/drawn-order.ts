import { hashOf } from './hash-of';

/**
 * Keys in an order nobody chose and anybody can work out again from the seed: by the hash of `{ seed, key }`. For participation numbers the seed is drawn at the
 * meeting (so that a number tells neither name, NIP nor the order of entry); for the order of an assessor's sheets it is `selection.stage.seat`, so that nobody
 * is always first. The order they are given in does not matter.
 */
export async function drawnOrder(seed: string, keys: readonly string[]): Promise<string[]> {
	const hashed = await Promise.all(keys.map(async (key) => [await hashOf({ seed, key }), key] as const));
	return hashed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, key]) => key);
}

/** Participation numbers of a drawn order: `001`, `002`, … as wide as the last needs, three at least. */
export function drawnNumbers(order: readonly string[]): Map<string, string> {
	const width = Math.max(3, String(order.length).length);
	return new Map(order.map((key, at) => [key, String(at + 1).padStart(width, '0')]));
}

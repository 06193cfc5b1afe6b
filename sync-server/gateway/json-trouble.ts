const deepest = 32;
const mostKeys = 1_000;

/**
 * What makes a parsed JSON value unfit to be handed on, or `null`: nested so deeply that recursive code overflows,
 * thousands of keys, a `__proto__` that would become somebody's prototype, half a surrogate pair that no UTF-8 can
 * hold. Does not recurse itself.
 */
export function jsonTrouble(value: unknown): string | null {
	const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, depth } = next;
		if (typeof value === 'string' && !value.isWellFormed()) return 'half a surrogate pair';
		if (typeof value !== 'object' || value === null) continue;
		if (depth === deepest) return 'nested too deeply';
		const keys = Object.keys(value);
		if (!Array.isArray(value)) {
			if (keys.length > mostKeys) return 'too many keys';
			if (Object.hasOwn(value, '__proto__')) return 'reserved key';
			if (keys.some((key) => !key.isWellFormed())) return 'half a surrogate pair';
		}
		for (const key of keys) waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
	}
	return null;
}

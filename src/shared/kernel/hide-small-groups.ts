/**
 * Profile counts with the small groups hidden (`null`), so that nobody is recognised in them (UU 27/2022; product
 * default under 5). Because the total is known, a group hidden alone could be worked out again: further groups are
 * hidden, the next smallest first, until the hidden ones together are at least `smallest` persons, in at least two groups,
 * and more than one each. Where that cannot be reached, everything is hidden, the empty groups too.
 */
export function hideSmallGroups<Key extends string>(counts: Readonly<Record<Key, number>>, smallest: number): Record<Key, number | null> {
	const groups = (Object.entries(counts) as [Key, number][]).sort(([, a], [, b]) => a - b);
	const present = groups.filter(([, count]) => count > 0);
	const hidden = new Set<Key>();
	let sum = 0;
	for (const [key, count] of present) {
		const small = count < smallest;
		const recoverable = hidden.size > 0 && (hidden.size < 2 || sum < smallest || sum === hidden.size);
		if (!small && !recoverable) break;
		hidden.add(key);
		sum += count;
	}
	const unsafe = hidden.size > 0 && (hidden.size < 2 || sum < smallest || sum === hidden.size);
	return Object.fromEntries(
		Object.entries<number>(counts).map(([key, count]) => [key, unsafe || hidden.has(key as Key) ? null : count]),
	) as Record<Key, number | null>;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideSmallGroups } from './hide-small-groups';

test('groups large enough are shown, and empty ones beside them', () => {
	expect(hideSmallGroups({ L: 7, P: 5, '-': 0 }, 5)).toEqual({ L: 7, P: 5, '-': 0 });
});

test('one small group takes the next smallest with it, or the total would give it away', () => {
	expect(hideSmallGroups({ SD: 3, SMP: 9, SMA: 40, S1: 12 }, 5)).toEqual({ SD: null, SMP: null, SMA: 40, S1: 12 });
});

test('a few people in one group only: nothing is shown, not even which groups are empty', () => {
	expect(hideSmallGroups({ L: 3, P: 0 }, 5)).toEqual({ L: null, P: null });
});

test('five single persons add up to exactly one each: a further group is hidden', () => {
	expect(hideSmallGroups({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 20, g: 30 }, 5)).toMatchObject({ f: null, g: 30 });
});

test('whatever the counts: no small group is shown, and none can be worked out from the total', () => {
	const counts = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.nat({ max: 30 }), { maxKeys: 8 });
	fc.assert(
		fc.property(counts, fc.integer({ min: 2, max: 10 }), (groups, smallest) => {
			const shown = hideSmallGroups(groups, smallest);
			expect(Object.keys(shown).sort()).toEqual(Object.keys(groups).sort());
			for (const [key, count] of Object.entries(shown)) if (count !== null) expect([0, groups[key]]).toContain(count);
			for (const count of Object.values(shown)) if (count) expect(count).toBeGreaterThanOrEqual(smallest);
			const hidden = Object.keys(shown).filter((key) => shown[key] === null);
			const sum = hidden.reduce((total, key) => total + groups[key]!, 0);
			if (hidden.length === 0 || Object.values(shown).every((count) => count === null)) return;
			// Each hidden group has at least one person, so an attacker knows 1 .. sum - (others): it must stay a range.
			expect(hidden.length).toBeGreaterThan(1);
			expect(sum - (hidden.length - 1)).toBeGreaterThan(1);
			expect(sum).toBeGreaterThanOrEqual(smallest);
		}),
	);
});

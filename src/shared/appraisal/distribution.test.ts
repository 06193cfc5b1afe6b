import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predicate, unitPredicate, type Predicate } from './appraisal-words';
import { distribution } from './distribution';
import { appraisalRules2022 as rules } from './fixtures/appraisal-rules-2022';

/** So many of each, best first: `people(7, 2, 1)`: 7 very good, 2 good, 1 to improve. */
const people = (...counts: number[]) =>
	predicate.options.flatMap((one, index) => Array.from({ length: counts[index] ?? 0 }, (): Predicate => one));
const departures = (...[counts, unit]: [number[], (typeof unitPredicate.options)[number]]) =>
	distribution(people(...counts), unit, rules)
		.guideline.filter(({ kept }) => !kept)
		.map(({ rule }) => rule.code);

describe('the guideline beside a unit', () => {
	it.each([
		['outstanding', [7, 3], []],
		['outstanding', [71, 29], ['IST_SB_MAX70']],
		['outstanding', [70, 30], []],
		// 21 of 30 is exactly 70 %; 7 of 10 as well; 15 of 21 is more although it prints as 71,4.
		['outstanding', [21, 9], []],
		['outstanding', [15, 6], ['IST_SB_MAX70']],
		['good', [2, 7, 1], []],
		['good', [2, 7, 0, 1], []],
		['good', [3, 7], ['BAIK_MUST_HAVE_BP_OR_K']],
		['good', [1, 8, 0, 0, 1], ['BAIK_B_MAX70', 'BAIK_MUST_HAVE_BP_OR_K']],
		['needs-improvement', [1, 3, 6], []],
		['needs-improvement', [2, 3, 5], ['BP_BP_MIN60', 'BP_SB_MAX10']],
		['poor', [1, 1, 1, 7], []],
		['poor', [2, 3, 0, 5], ['K_K_MIN60', 'K_BP_MIN10', 'K_SB_MAX10']],
		['very-poor', [0, 3, 1, 0, 6], []],
		['very-poor', [0, 3, 0, 1, 6], []],
		['very-poor', [1, 4, 0, 0, 5], ['SK_SK_MIN60', 'SK_K_PLUS_BP_MIN10', 'SK_SB_ZERO']],
	] as const)('%s with %j departs from %j', (unit, counts, expected) => {
		expect(departures([...counts], unit)).toEqual(expected);
	});

	it('knows a small unit by its people, not by how many of them have been evaluated so far', () => {
		expect(distribution(people(3, 5), 'good', rules, 30)).toMatchObject({ small: false, ask: ['BAIK_MUST_HAVE_BP_OR_K'] });
		expect(distribution(people(3, 5), 'good', rules, 8)).toMatchObject({ small: true, ask: [] });
		expect(distribution(people(3, 5), 'good', rules)).toMatchObject({ small: true, ask: [] });
	});

	it('compares fractions, not what is printed: 7.001 of 10.000 print as 70,0 % and depart all the same', () => {
		const { guideline } = distribution(people(7001, 2999), 'outstanding', rules);
		expect(guideline[0]).toMatchObject({ kept: false, share: { n: 7001, of: 10_000, percent: 70 } });
	});

	it('asks nobody for a reason in a small unit, but says that it is small', () => {
		expect(distribution(people(9), 'outstanding', rules)).toMatchObject({ small: true, ask: [], guideline: [{ kept: false }] });
		expect(distribution(people(10), 'outstanding', rules)).toMatchObject({ small: false, ask: ['IST_SB_MAX70'] });
	});

	it('says nothing without people or without an organisation predicate', () => {
		expect(distribution([], 'good', rules)).toMatchObject({ total: 0, largest: [], guideline: [], ask: [] });
		expect(distribution(people(3, 3), null, rules)).toMatchObject({ guideline: [], largest: ['very-good', 'good'] });
	});

	it('is the same in any order, its shares add up, and every test is the exact comparison', () => {
		const anyone = fc.array(fc.constantFrom(...predicate.options), { maxLength: 60 });
		const both = anyone.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
		fc.assert(
			fc.property(both, fc.constantFrom(...unitPredicate.options), ([one, two], unit) => {
				const spread = distribution(one, unit, rules);
				expect(distribution(two, unit, rules)).toEqual(spread);
				expect(Object.values(spread.shares).reduce((sum, { n }) => sum + n, 0)).toBe(one.length);
				for (const { rule, share, kept } of spread.guideline) {
					expect(share.of).toBe(one.length);
					// In whole people: the largest or smallest number that still keeps the rule.
					const limit = (rule.percent! * one.length) / 100;
					if (rule.test === 'at-most') expect(kept).toBe(share.n <= Math.floor(limit + 1e-9));
					if (rule.test === 'at-least') expect(kept).toBe(share.n >= Math.ceil(limit - 1e-9));
				}
			}),
		);
	});
});

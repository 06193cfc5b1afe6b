import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageBandCode, ageBands } from './age-bands';

const limits = [17, 25, 55];

test('ages fall into the band that begins at or below them', () => {
	const bands = ageBands({ '17': 1, '24': 2, '25': 4, '54': 8, '55': 16, '99': 32, '-': 64 }, limits);
	expect(bands.map((band) => [ageBandCode(band), band.count])).toEqual([
		['17-24', 3],
		['25-54', 12],
		['55+', 48],
	]);
});

test('ages below the first limit are not lost', () => {
	expect(ageBands({ '16': 2 }, limits).map((band) => [ageBandCode(band), band.count])[0]).toEqual(['<17', 2]);
});

test('every known age is in exactly one band', () => {
	const ages = fc.dictionary(fc.integer({ min: 0, max: 120 }).map(String), fc.integer({ min: 1, max: 50 }));
	const bands = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }).map((each) => each.sort((a, b) => a - b));
	fc.assert(
		fc.property(ages, bands, (age, lower) => {
			const total = ageBands(age, lower).reduce((sum, band) => sum + band.count, 0);
			expect(total).toBe(Object.values(age).reduce((sum, count) => sum + count, 0));
		}),
	);
});

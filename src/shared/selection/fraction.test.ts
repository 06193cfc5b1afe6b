import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, fraction, fractionText, inHundredths, meanOf, minus, over, plus, rootInHundredths, times, zero } from './fraction';

const any = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n)).map(([n, d]) => fraction(n, d));

describe('a fraction', () => {
	it('has one form', () => {
		expect(fraction(-6, -4)).toEqual({ n: 3n, d: 2n });
		expect(fraction(6, -4)).toEqual({ n: -3n, d: 2n });
		expect(fraction(0, 7)).toEqual(zero);
		expect(fractionText(fraction(29526, 360))).toBe('4921/60');
		expect(() => fraction(1, 0)).toThrow(RangeError);
		expect(() => meanOf([])).toThrow(RangeError);
	});

	it('keeps what was put in', () => {
		fc.assert(
			fc.property(any, any, any, (a, b, c) => {
				expect(minus(plus(a, b), b)).toEqual(a);
				expect(plus(times(a, c), times(b, c))).toEqual(times(plus(a, b), c));
				if (b.n !== 0n) expect(times(over(a, b), b)).toEqual(a);
				expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(minus(a, b).n)));
				expect(meanOf([a, a, a])).toEqual(a);
			}),
		);
	});

	it.each([
		[82505, 1000, 8251],
		[82504, 1000, 8250],
		[1, 200, 1],
		[-1, 200, -1],
		[1, 3, 33],
		[2, 3, 67],
		[0, 1, 0],
	])('%d/%d is printed as %d hundredths', (n, d, printed) => expect(inHundredths(fraction(n, d))).toBe(printed));

	it('has a root that is right to the hundredth', () => {
		expect([fraction(2), fraction(9), fraction(1, 4), zero, fraction(1, 40_000)].map(rootInHundredths)).toEqual([141, 300, 50, 0, 1]);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10 ** 6 }), fc.integer({ min: 1, max: 999 }), (n, d) => {
				const root = rootInHundredths(fraction(n, d));
				expect(Math.abs(root / 100 - Math.sqrt(n / d))).toBeLessThan(0.00501);
			}),
		);
		expect(() => rootInHundredths(fraction(-1))).toThrow(RangeError);
	});
});

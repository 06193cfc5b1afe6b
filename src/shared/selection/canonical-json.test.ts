import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';

describe('the canonical form', () => {
	it('is that of RFC 8785, 3.2.4', () => {
		const value = {
			// eslint-disable-next-line no-loss-of-precision -- the number of the RFC's own example
			numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
			string: '€$\u000f\nA\'B"\\\\"/',
			literals: [null, true, false],
		};
		expect(canonicalJson(value)).toBe(
			'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
		);
	});

	it('sorts members by UTF-16 code units', () => {
		expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 })).toBe(
			'{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
		);
	});

	it('does not know in which order a value was filled in, and loses nothing of it', () => {
		const member = fc.tuple(fc.string({ unit: 'grapheme' }), fc.jsonValue({ noUnicodeString: false }));
		fc.assert(
			fc.property(fc.uniqueArray(member, { selector: ([name]) => name }), fc.infiniteStream(fc.nat()), (members, order) => {
				const shuffled = members.map((entry) => [order.next().value ?? 0, entry] as const).sort(([a], [b]) => a - b);
				const text = canonicalJson(Object.fromEntries(members));
				expect(canonicalJson(Object.fromEntries(shuffled.map(([, entry]) => entry)))).toBe(text);
				expect(canonicalJson(JSON.parse(text))).toBe(text);
			}),
		);
	});

	it('takes a text that only looks like half a pair', () => {
		expect(canonicalJson('\\ud800')).toBe('"\\\\ud800"');
	});

	it.each([[undefined], [NaN], [Infinity], ['\ud800'], ['\\\ud800'], [{ '\udfff': 1 }]])('refuses %j', (value) => {
		expect(() => canonicalJson(value)).toThrow(TypeError);
	});
});

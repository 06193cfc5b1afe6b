import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfProgramme, newBadgeCode, readBadgeCode } from './badge-code';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const activity = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 26, maxLength: 26 });
const code = fc.tuple(activity, fc.uint8Array({ minLength: 10, maxLength: 10 })).map(([of, random]) => newBadgeCode(of, random));

describe('the code of a badge', () => {
	it('is read as it was made, tells its programme, and fits the characters of a small QR', () => {
		fc.assert(
			fc.property(activity, fc.uint8Array({ minLength: 10, maxLength: 10 }), (of, random) => {
				const made = newBadgeCode(of, random);
				expect(made).toMatch(/^H1\.[0-9A-HJKMNP-TV-Z]{22}$/);
				expect(readBadgeCode(made)).toBe(made);
				expect(isOfProgramme(made, of)).toBe(true);
			}),
		);
	});

	it('finds every single wrong character', () => {
		fc.assert(
			fc.property(code, fc.integer({ min: 3, max: 24 }), fc.constantFrom(...alphabet), (made, at, wrong) => {
				fc.pre(made[at] !== wrong);
				expect(readBadgeCode(made.slice(0, at) + wrong + made.slice(at + 1))).toBeNull();
			}),
			{ numRuns: 2_000 },
		);
	});

	it('finds every two neighbours that changed places', () => {
		fc.assert(
			fc.property(code, fc.integer({ min: 3, max: 23 }), (made, at) => {
				fc.pre(made[at] !== made[at + 1]);
				expect(readBadgeCode(made.slice(0, at) + made[at + 1] + made[at] + made.slice(at + 2))).toBeNull();
			}),
			{ numRuns: 2_000 },
		);
	});

	it('may be typed as people type', () => {
		const made = newBadgeCode('01KB1111111111111111111100', new Uint8Array(10));
		expect(readBadgeCode(` ${made.toLowerCase().slice(0, 9)} ${made.slice(9)} `)).toBe(made);
		expect(readBadgeCode(made.slice(3).replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(made);
	});

	it.each(['', 'H1.', 'https://contoh.go.id', '198001012005011001', 'H1.ABCDEFGHJKMNPQRSTVWXYU', '😀'])('is not %j', (text) => {
		expect(readBadgeCode(text)).toBeNull();
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedVoiceCode, isVoiceCode, newVoiceCode, readVoiceCode } from './voice-code';

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const code = fc.uint8Array({ minLength: 24, maxLength: 24 }).filter((bytes) => bytes.filter((byte) => byte < 248).length > 8).map(newVoiceCode); // prettier-ignore
const place = fc.nat(9);

describe('the code of a voice', () => {
	it('holds no letter that is taken for another, and is read however it was typed', () => {
		fc.assert(
			fc.property(code, (made) => {
				expect(made).toMatch(isVoiceCode);
				expect(made).not.toMatch(/[01OIL]/);
				const [first, second] = [made.slice(0, 5), made.slice(5)];
				for (const typed of [made, made.toLowerCase(), groupedVoiceCode(made), ` ${first}  ${second} `, [...made].join(' ')])
					expect(readVoiceCode(typed)).toBe(made);
			}),
		);
	});

	it('is not taken with one wrong character, nor with two that changed places', () => {
		fc.assert(
			fc.property(code, place, place, fc.constantFrom(...letters), (made, one, two, letter) => {
				const wrong = made.slice(0, one) + letter + made.slice(one + 1);
				expect(readVoiceCode(wrong)).toBe(wrong === made ? made : null);
				const turned = [...made];
				[turned[one], turned[two]] = [turned[two]!, turned[one]!];
				expect(readVoiceCode(turned.join(''))).toBe(turned.join('') === made ? made : null);
			}),
			{ numRuns: 2_000 },
		);
	});

	it.each(['', '7K2M9', '0000000000', 'OOOOOOOOOO', '7K2M9-QXA4T-7K2M9', 'a'.repeat(10_000), '<script>'])('is not %j', (typed) =>
		expect(readVoiceCode(typed)).toBeNull(),
	);

	it('gives every letter as often as another, and none of too few bytes', () => {
		const counts = new Map<string, number>();
		for (let byte = 0; byte < 248; byte++) {
			const [first] = newVoiceCode(Uint8Array.of(byte, 0, 0, 0, 0, 0, 0, 0, 0));
			counts.set(first!, (counts.get(first!) ?? 0) + 1);
		}
		expect(new Set(counts.values())).toEqual(new Set([8]));
		expect(() => newVoiceCode(Uint8Array.of(255, 255, 1, 2, 3, 4, 5, 6, 7, 8))).toThrow(RangeError);
	});
});

import { describe, expect, it } from 'vitest';
import { contactWords } from './contact-words';
import { skewWords } from './skew-words';

describe('when the office last answered', () => {
	const now = new Date('2026-11-24T15:00:00+07:00');
	it('only the time, today', () => expect(contactWords('2026-11-24T01:00:00+07:00', now)).toBe('Kontak terakhir 01.00 WIB'));
	it('the day too, before', () => expect(contactWords('2026-11-23T16:59:00Z', now)).toBe('Kontak terakhir 23 November 2026, 23.59 WIB'));
	it('never', () => expect(contactWords(undefined, now)).toBe('Belum pernah terhubung'));
});

describe('a clock that is off', () => {
	it.each([
		[undefined, null],
		[600, null],
		[-601, '10 menit'],
		[7_300, '2 jam'],
		[-2 * 86_400, '2 hari'],
		[5 * 365 * 86_400, '1.825 hari'],
	])('by %s seconds', (skew, words) => expect(skewWords(skew)).toBe(words));
});

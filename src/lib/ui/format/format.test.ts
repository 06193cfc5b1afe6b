import { describe, expect, it } from 'vitest';
import { formatBytes } from './format-bytes';
import { formatDate } from './format-date';
import { formatNumber } from './format-number';
import { formatTime } from './format-time';

describe('as the office writes it', () => {
	it.each([
		['2026-11-24T09:05:00+07:00', '24 November 2026'],
		['2026-11-24T18:30:00Z', '25 November 2026'], // past midnight in WIB
		['2026-11-24', '24 November 2026'],
		['2026-05-01', '1 Mei 2026'],
	])('the day of %s', (at, words) => expect(formatDate(at)).toBe(words));

	it.each([
		['2026-11-24T07:32:00Z', '14.32 WIB'],
		['2026-11-24T17:05:00Z', '00.05 WIB'],
	])('the time of %s', (at, words) => expect(formatTime(at)).toBe(words));

	it.each([
		[1234.56, undefined, '1.234,56'],
		[83.1, 2, '83,10'],
		[3400, undefined, '3.400'],
	])('the number %s', (value, decimals, words) => expect(formatNumber(value, decimals)).toBe(words));

	it.each([
		[0, '0 B'],
		[999, '999 B'],
		[1_240, '1,2 kB'],
		[502_400, '502 kB'],
		[11_000_000_000, '11 GB'],
	])('the size %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, compareMoments, jakartaDay } from './days';

describe('the day in Pematangsiantar', () => {
	it.each([
		['2026-12-31T16:59:59Z', '2026-12-31'],
		['2026-12-31T17:00:00Z', '2027-01-01'],
		['2026-12-31T23:30:00Z', '2027-01-01'], // 06.30 on New Year's morning
		['2027-01-01T00:30:00+09:00', '2026-12-31'],
	])('of %s is %s', (moment, day) => {
		expect(jakartaDay(moment)).toBe(day);
		expect(jakartaDay(Date.parse(moment))).toBe(day);
	});

	it('counts on over months, leap days and years, there and back', () => {
		expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual([
			'2027-01-01',
			'2028-02-29',
			'2026-02-28',
		]);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -2_000, max: 2_000 }), (n, days) => {
				const day = calendarDay(new Date(n * 86_400_000));
				expect(addDays(addDays(day, days), -days)).toBe(day);
			}),
		);
	});
});

it('orders moments as they were, whatever their offsets', () => {
	const moments = ['2026-01-10T22:00:00+07:00', '2026-01-10T23:30:00+09:00', '2026-01-10T14:45:00Z'];
	expect([...moments].sort(compareMoments)).toEqual(['2026-01-10T23:30:00+09:00', '2026-01-10T14:45:00Z', '2026-01-10T22:00:00+07:00']);
});

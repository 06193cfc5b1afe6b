import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/days';
import { holidays2026 } from './holidays-2026';
import { addWorkingDays, holidaysOf, isWorkingDay } from './working-days';

const newYear = { year: '2027', days: [{ day: '2027-01-01', name: 'Tahun Baru', sort: 'national' as const }] };
const known = holidaysOf([holidays2026, newYear]);

describe('hari kerja', () => {
	// Counted on a wall calendar: cuti bersama on 24 December 2026, Christmas, New Year; Nyepi and Idul Fitri from 18 to 24 March 2026.
	it.each([
		['2026-11-23', 3, '2026-11-26', 'within a week'],
		['2026-11-27', 1, '2026-11-30', 'over a weekend'],
		['2026-11-28', 1, '2026-11-30', 'from a Saturday'],
		['2026-12-23', 1, '2026-12-28', 'over Christmas and its cuti bersama'],
		['2026-12-23', 5, '2027-01-04', 'over new year'],
		['2026-12-31', 2, '2027-01-05', 'over New Year’s Day, a Friday'],
		['2026-03-17', 1, '2026-03-25', 'over Nyepi and Idul Fitri'],
		['2026-03-13', 5, '2026-03-27', 'two working days before them and three after'],
		['2026-03-20', 1, '2026-03-25', 'from a day of cuti bersama'],
		['2026-03-02', 14, '2026-03-27', 'fourteen, over Idul Fitri'],
		['2026-12-15', 14, '2027-01-07', 'fourteen, over new year'],
		['2026-08-24', 1, '2026-08-26', 'over Maulid Nabi'],
		['2026-05-13', 2, '2026-05-19', 'over Kenaikan and its cuti bersama'],
		['2026-11-23', 0, '2026-11-23', 'none'],
	])('from %s %i give %s: %s', (from, count, day) => expect(addWorkingDays(from, count, known)).toEqual({ day, certain: true }));

	it('are told as uncertain when the list of a year on the way is missing', () => {
		const one = holidaysOf([holidays2026]);
		expect(addWorkingDays('2026-12-28', 3, one)).toEqual({ day: '2026-12-31', certain: true });
		expect(addWorkingDays('2026-12-28', 4, one)).toEqual({ day: '2027-01-01', certain: false });
	});

	it('end on a working day, and count as many of them as were asked for', () => {
		fc.assert(
			fc.property(fc.nat(340), fc.integer({ min: 1, max: 60 }), (offset, count) => {
				const from = addDays('2026-01-01', offset);
				const { day } = addWorkingDays(from, count, known);
				expect(isWorkingDay(day, known)).toBe(true);
				let counted = 0;
				for (let one = addDays(from, 1); one <= day; one = addDays(one, 1)) if (isWorkingDay(one, known)) counted++;
				expect(counted).toBe(count);
			}),
		);
	});

	it('take two lists of one year together', () => {
		const local = { year: '2026', days: [{ day: '2026-04-24', name: 'Hari Jadi Kota', sort: 'local' as const }] };
		expect(isWorkingDay('2026-04-24', holidaysOf([holidays2026]))).toBe(true);
		expect(isWorkingDay('2026-04-24', holidaysOf([holidays2026, local]))).toBe(false);
		expect(isWorkingDay('2026-05-01', holidaysOf([local, holidays2026]))).toBe(false);
	});
});

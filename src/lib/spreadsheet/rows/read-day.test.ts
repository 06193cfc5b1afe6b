import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from './read-day';

describe('a date', () => {
	it.each([
		['2026-11-24', '2026-11-24', null],
		['24/11/2026', '2026-11-24', null],
		['5.3.2019', '2019-03-05', null],
		['5 Maret 2019', '2019-03-05', null],
		['24 Nov 2026', '2026-11-24', null],
		['2026-11-24T08:15:00', '2026-11-24', '08:15'],
		['24/11/2026 13.05.22', '2026-11-24', '13:05'],
		['24/11/2026, 9:05', '2026-11-24', '09:05'],
		['24 Nopember 2026', '2026-11-24', null],
		['Selasa, 24 NOPEMBER 2026', '2026-11-24', null],
		['Jumat 1 Pebruari 2019', '2019-02-01', null],
		['17 Agt. 1985', '1985-08-17', null],
		['24-Nov-26', '2026-11-24', null],
		['24-Nop-85', '1985-11-24', null],
		['24 Nov 2026 pukul 08.15 WIB', '2026-11-24', '08:15'],
		['November 24, 2026', '2026-11-24', null],
		['2026/11/24', '2026-11-24', null],
		['24 / 11 / 2026', '2026-11-24', null],
		['24Nov2026', '2026-11-24', null],
	])('%s', (cell, day, time) => {
		expect(readDay(cell)).toEqual({ day, time });
	});

	it.each([
		'',
		'24/11/26',
		'11/24/2026',
		'30/02/2024',
		'2026-13-01',
		'45000',
		'24-11/2026',
		'24/11/2026 25:00',
		'kemarin',
		'24 Nopemberan 2026',
		'Nov-26',
		'31 Juni 2026',
		'24 Nov 226',
		'1 2 2026',
	])('%j is none', (cell) => {
		expect(readDay(cell)).toBeNull();
	});

	it('is read back whichever way it is written', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('1901-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
				const iso = date.toISOString().slice(0, 10);
				const [year, month, day] = iso.split('-').map(Number);
				for (const cell of [iso, `${day}/${month}/${year}`, `${day}-${month}-${year}`]) expect(readDay(cell)?.day).toBe(iso);
			}),
		);
	});
});

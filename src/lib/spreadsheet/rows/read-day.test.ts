import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrder, readDay } from './read-day';

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
		['2026/11/24 8:15:30 AM GMT+7', '2026-11-24', '08:15'],
		['2026/11/24 8:15:30 PM GMT+7', '2026-11-24', '20:15'],
		['24/11/2026 12:05 AM', '2026-11-24', '00:05'],
		['24/11/2026 12.05 PM', '2026-11-24', '12:05'],
		['2026-11-24T08:15:30+07:00', '2026-11-24', '08:15'],
		['2026-11-24T20:15:30.000Z', '2026-11-25', '03:15'],
		['24/11/2026 00.30 WIT', '2026-11-23', '22:30'],
		['24 November 2026 08:15 WITA', '2026-11-24', '07:15'],
		['tgl. 24 November 2026', '2026-11-24', null],
		['Tanggal: Selasa, 24 November 2026 (Selasa)', '2026-11-24', null],
		['24 Nopember 2026 (Selasa)', '2026-11-24', null],
		['Jumat/24 November 2026', '2026-11-24', null],
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
		'24/11/2026 13:05 PM',
		'24/11/2026 0:05 AM',
		'24/11/2026 08:15 GMT+99',
	])('%j is none', (cell) => {
		expect(readDay(cell)).toBeNull();
	});

	it('is read month first where the column was written so', () => {
		expect(readDay('11/05/2026 8:15:30', 'month-first')).toEqual({ day: '2026-11-05', time: '08:15' });
		expect(readDay('24/11/2026', 'month-first')).toBeNull();
		expect(readDay('2026-11-05', 'month-first')?.day).toBe('2026-11-05');
	});

	it.each([
		[['24/11/2026', '5/3/2026'], 'day-first'],
		[['11/24/2026', '11/05/2026'], 'month-first'],
		[['11/24/2026 8:15:30', '11-05-2026'], 'month-first'],
		[['11/24/2026', '24/11/2026'], 'mixed'],
		[['5/3/2026', '', 'kemarin'], 'day-first'],
		[['2026-11-24', '24 November 2026'], 'day-first'],
		[['31/02/2026'], 'day-first'],
	] as const)('in a column %j stands %s', (cells, order) => {
		expect(dayOrder(cells)).toBe(order);
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

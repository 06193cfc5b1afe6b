import { describe, expect, it } from 'vitest';
import { holidays2026 } from '#shared/engagement/holidays-2026';
import { holidaysToLines, readHolidayLines } from './holiday-lines';

describe('holidays as lines', () => {
	it('say the same again', () =>
		expect(readHolidayLines('2026', holidaysToLines(holidays2026.days))).toEqual({ ok: true, days: holidays2026.days }));

	it('come from a spreadsheet too, in any order, with blank lines', () => {
		const pasted = '2027-03-10\tIdul Fitri\tCuti bersama\n\n2027-01-01, Tahun Baru\n2027-04-24; Hari Jadi Kota ;daerah\n';
		expect(readHolidayLines('2027', pasted)).toEqual({
			ok: true,
			days: [
				{ day: '2027-01-01', name: 'Tahun Baru', sort: 'national' },
				{ day: '2027-03-10', name: 'Idul Fitri', sort: 'joint-leave' },
				{ day: '2027-04-24', name: 'Hari Jadi Kota', sort: 'local' },
			],
		});
	});

	it('name the lines that cannot be read', () => {
		const lines = [
			'2027-01-01; Tahun Baru',
			'2026-12-25; Natal',
			'2027-02-30; Tidak ada',
			'2027-05-01;',
			'2027-06-01; X; libur',
			'2027-01-01; Lagi',
		];
		expect(readHolidayLines('2027', lines.join('\n'))).toEqual({ ok: false, wrong: [2, 3, 4, 5, 6] });
	});
});

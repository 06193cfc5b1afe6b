import type { ReferenceHolidays } from './kinds/reference-holidays';

const national = (day: string, name: string) => ({ day: `2026-${day}`, name, sort: 'national' as const });
const leave = (day: string, name: string) => ({ day: `2026-${day}`, name: `Cuti bersama ${name}`, sort: 'joint-leave' as const });

/** National holidays and cuti bersama of 2026. What a decree changes later, HR changes in the record. */
export const holidays2026: ReferenceHolidays = {
	year: '2026',
	basis: 'SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 1497, 2, dan 5 Tahun 2025',
	days: [
		national('01-01', 'Tahun Baru 2026 Masehi'),
		national('01-16', 'Isra Mikraj Nabi Muhammad SAW'),
		leave('02-16', 'Tahun Baru Imlek'),
		national('02-17', 'Tahun Baru Imlek 2577 Kongzili'),
		leave('03-18', 'Hari Suci Nyepi'),
		national('03-19', 'Hari Suci Nyepi Tahun Baru Saka 1948'),
		leave('03-20', 'Idul Fitri'),
		national('03-21', 'Idul Fitri 1447 Hijriah'),
		national('03-22', 'Idul Fitri 1447 Hijriah'),
		leave('03-23', 'Idul Fitri'),
		leave('03-24', 'Idul Fitri'),
		national('04-03', 'Wafat Yesus Kristus'),
		national('04-05', 'Kebangkitan Yesus Kristus'),
		national('05-01', 'Hari Buruh Internasional'),
		national('05-14', 'Kenaikan Yesus Kristus'),
		leave('05-15', 'Kenaikan Yesus Kristus'),
		national('05-27', 'Idul Adha 1447 Hijriah'),
		leave('05-28', 'Idul Adha'),
		national('05-31', 'Hari Raya Waisak 2570 BE'),
		national('06-01', 'Hari Lahir Pancasila'),
		national('06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
		national('08-17', 'Proklamasi Kemerdekaan'),
		national('08-25', 'Maulid Nabi Muhammad SAW'),
		leave('12-24', 'Natal'),
		national('12-25', 'Kelahiran Yesus Kristus'),
	],
};

import type { ReferenceTrainingRules, TrainingForm } from './kinds/reference-training-rules';

const form = (
	code: string,
	label: string,
	path: TrainingForm['path'],
	share: TrainingForm['share'],
	siasn: number | null,
	rest: Partial<TrainingForm> = {},
): TrainingForm => ({ code, label, path, share, siasn, jp: null, unit: 'programme', cap: null, ...rest });
const perDay = (jp: number) => ({ jp, unit: 'day' as const });
const perSession = { jp: 2, unit: 'session' as const, cap: { times: 2, per: 'month' as const } };
const twoADay = { jp: 2, unit: 'day' as const, cap: { jp: 2, per: 'day' as const } };
const perActivity = (jp: number) => ({ jp, unit: 'activity' as const });

/**
 * Forms of competency development with their labels (SIASN, Peraturan LAN 10/2018) and usual JP, 20 JP a year for a PNS (PP 11/2017). What was
 * not read in the regulation itself is listed in `unconfirmed`; HR edits all of it.
 */
export const defaultTrainingRules: ReferenceTrainingRules = {
	title: 'Pengembangan kompetensi ASN',
	basis: 'PP 11/2017, Peraturan LAN 10/2018',
	validFrom: '2018-01-01',
	validTo: null,
	minutesPerJp: 45,
	target: { PNS: 20 },
	ceiling: { PPPK: 24 },
	forms: [
		form('structural', 'Pelatihan Struktural Kepemimpinan', 'classical', 'formal', 1),
		form('managerial', 'Pelatihan Manajerial', 'classical', 'formal', 5),
		form('technical', 'Pelatihan Teknis', 'classical', 'formal', 3),
		form('functional', 'Pelatihan Fungsional', 'classical', 'formal', 2),
		form('socio-cultural', 'Pelatihan Sosial Kultural', 'classical', 'formal', 6, perDay(4)),
		form('seminar', 'Seminar/Konferensi/Sarasehan', 'classical', 'formal', 9, perDay(4)),
		form('workshop', 'Workshop/Lokakarya', 'classical', 'formal', 4, perDay(5)),
		form('course', 'Kursus', 'classical', 'formal', 11, perDay(4)),
		form('upgrading', 'Penataran', 'classical', 'formal', 12, perDay(4)),
		form('technical-guidance', 'Bimbingan Teknis', 'classical', 'formal', 8, perDay(4)),
		form('outreach', 'Sosialisasi', 'classical', 'formal', 7, perDay(4)),
		form('classical-other', 'Pengembangan Kompetensi Dalam Bentuk Pelatihan klasikal lainnya', 'classical', 'formal', 13),
		form('coaching', 'Coaching', 'non-classical', 'social', 14, perSession),
		form('mentoring', 'Mentoring', 'non-classical', 'social', 15, perSession),
		form('e-learning', 'E-learning', 'non-classical', 'on-the-job', 16, perActivity(3)),
		form('distance', 'Pelatihan Jarak Jauh', 'non-classical', 'on-the-job', 17, perActivity(4)),
		form('secondment', 'Detasering (Secondment)', 'non-classical', 'on-the-job', 18, perActivity(20)),
		form('outbound', 'Pembelajaran Alam Terbuka (Outbond)', 'non-classical', 'on-the-job', 19),
		form('benchmarking', 'Patok Banding (Benchmarking)', 'non-classical', 'social', 20, perActivity(10)),
		form('exchange', 'Pertukaran antara PNS dengan Pegawai Swasta/BUMN/BUMD', 'non-classical', 'on-the-job', 21, perActivity(20)),
		form('self-study', 'Belajar Mandiri (Self Development)', 'non-classical', 'on-the-job', 22, twoADay),
		form('community', 'Komunitas Belajar (Community of Practices)', 'non-classical', 'on-the-job', 23, twoADay),
		form('workplace-guidance', 'Bimbingan di Tempat Kerja', 'non-classical', 'on-the-job', 24),
		form('internship', 'Magang/Praktik Kerja', 'non-classical', 'on-the-job', 10, perActivity(20)),
		form('non-classical-other', 'Nonklasikal Lainnya', 'non-classical', 'on-the-job', 25),
	],
	unconfirmed: [
		'JP dan batas tiap bentuk: lampiran Peraturan LAN 10/2018 belum dibaca; angka berasal dari dua aplikasi daerah.',
		'Batas 24 JP setahun untuk PPPK (UU 20/2023, Peraturan LAN 15/2020): hanya diperingatkan, tidak dipotong.',
		'Tahun JP adalah tahun tanggal selesai.',
		'Sosialisasi termasuk klasikal; Magang termasuk nonklasikal.',
		'Pembagian 10:20:70 per bentuk.',
	],
};

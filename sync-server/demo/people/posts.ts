import type { PostKind, PostLevel } from '#shared/personnel/post-words';
import type { SkpResult } from '#shared/appraisal/kinds/appraisal-skp';

/** A jabatan with what its SKP usually says. */
export interface DemoPost {
	name: string;
	kind: PostKind;
	level: PostLevel | null;
	/** Golongan of a PNS and of a PPPK in this post. */
	grade: string;
	pppkGrade: string | null;
	results: SkpResult[];
}

type Indicator = readonly [aspect: 'quantity' | 'quality' | 'time' | 'cost', indicator: string, target: string];
type Result = readonly [plan: string, intervened: string | null, ...indicators: Indicator[]];

function post(
	name: string,
	kind: PostKind,
	level: PostLevel | null,
	grades: readonly [string, string | null],
	results: readonly Result[],
): DemoPost {
	return {
		name,
		kind,
		level,
		grade: grades[0],
		pppkGrade: grades[1],
		results: results.map(([plan, intervened, ...indicators], index) => ({
			key: `hasil-${index + 1}`,
			section: index > 1 && index === results.length - 1 ? 'additional' : 'main',
			plan,
			intervened,
			...(kind === 'jpt' && {
				assignedBy: 'Wali Kota Pematangsiantar',
				perspective: (['recipients', 'processes', 'strengthening', 'budget'] as const)[index % 4]!,
			}),
			indicators: indicators.map(([aspect, indicator, target]) => ({ aspect: kind === 'jpt' ? null : aspect, indicator, target })),
		})),
	};
}

const served = 'Meningkatnya kepuasan masyarakat atas pelayanan';
const orderly = 'Tertibnya administrasi dan keuangan perangkat daerah';

const headOfOffice: readonly Result[] = [
	[served, null, ['quality', 'Indeks Kepuasan Masyarakat (IKM)', 'paling sedikit 88,31']],
	['Terlaksananya pelayanan sesuai standar pelayanan', null, ['quantity', 'Standar pelayanan yang dievaluasi', '100 %']],
	['Terkelolanya pegawai dan kinerja perangkat daerah', null, ['quantity', 'Pegawai yang SKP-nya ditetapkan tepat waktu', '100 %']],
	['Terserapnya anggaran sesuai rencana', null, ['cost', 'Realisasi anggaran', 'paling sedikit 92 %']],
];
const headOfField: readonly Result[] = [
	['Terlaksananya pelayanan bidang sesuai standar', served, ['time', 'Permohonan yang selesai dalam waktu standar', '95 %']],
	[
		'Terbinanya pegawai di bidang melalui umpan balik berkelanjutan',
		'Terkelolanya pegawai dan kinerja perangkat daerah',
		['quantity', 'Umpan balik tertulis setiap pegawai', '4 kali setahun'],
	],
	['Tersusunnya laporan bulanan bidang', orderly, ['time', 'Laporan disampaikan', 'paling lambat tanggal 5']],
];
const office: readonly Result[] = [
	[
		'Surat masuk dan keluar tercatat dan terdistribusi',
		orderly,
		['quantity', 'Surat yang tercatat', '100 %'],
		['time', 'Distribusi surat', 'pada hari yang sama'],
	],
	['Arsip aktif tertata sesuai klasifikasi', orderly, ['quality', 'Arsip yang dapat ditemukan dalam 5 menit', '95 %']],
	['Membantu pelaksanaan survei kepuasan masyarakat', served, ['quantity', 'Responden yang dilayani', '30 setiap triwulan']],
];

/** The posts of the demo office; their results are the library an SKP may begin from. */
export const demoPosts = {
	mayor: post('Wali Kota', 'other', null, ['-', null], []),
	secretary: post('Sekretaris Daerah', 'jpt', null, ['IV/c', null], headOfOffice),
	headOfDinas: post('Kepala Dinas', 'jpt', null, ['IV/c', null], headOfOffice),
	camat: post('Camat', 'administrator', null, ['IV/a', null], headOfOffice),
	secretaryOfDinas: post('Sekretaris Dinas', 'administrator', null, ['IV/a', null], headOfField),
	headOfBidang: post('Kepala Bidang', 'administrator', null, ['IV/a', null], headOfField),
	secretaryOfCamat: post('Sekretaris Kecamatan', 'administrator', null, ['III/d', null], headOfField),
	headOfSection: post('Kepala Seksi', 'pengawas', null, ['III/c', null], headOfField),
	lurah: post(
		'Lurah',
		'pengawas',
		null,
		['III/d', null],
		[
			[
				'Terlaksananya pelayanan surat keterangan di kelurahan',
				served,
				['time', 'Surat selesai', 'pada hari yang sama'],
				['quality', 'IKM kelurahan', 'paling sedikit 85'],
			],
			[
				'Terlaksananya musyawarah pembangunan kelurahan',
				'Terlaksananya perencanaan pembangunan kecamatan',
				['quantity', 'Musyawarah', '2 kali setahun'],
			],
			['Terbinanya RT dan RW', 'Terlaksananya pembinaan kelurahan', ['quantity', 'Pertemuan pembinaan', '6 kali setahun']],
		],
	),
	secretaryOfLurah: post('Sekretaris Kelurahan', 'pengawas', null, ['III/b', null], office),
	database: post(
		'Administrator Database Kependudukan Ahli Muda',
		'fungsional-keahlian',
		'ahli-muda',
		['III/c', null],
		[
			[
				'Database kependudukan yang mutakhir dan konsisten',
				'Terlaksananya pelayanan bidang sesuai standar',
				['quality', 'Data ganda yang diselesaikan', '100 %'],
				['time', 'Pemutakhiran data', 'setiap hari kerja'],
			],
			[
				'Terlaksananya pelayanan akta secara daring',
				'Terlaksananya pelayanan bidang sesuai standar',
				['quantity', 'Akta yang terbit secara daring', '1.200 akta'],
			],
			['Pendampingan operator kelurahan', null, ['quantity', 'Kunjungan pendampingan', '12 kali']],
		],
	),
	databaseFirst: post(
		'Administrator Database Kependudukan Ahli Pertama',
		'fungsional-keahlian',
		'ahli-pertama',
		['III/a', 'IX'],
		[
			[
				'Permohonan akta kelahiran diverifikasi',
				'Terlaksananya pelayanan bidang sesuai standar',
				['quantity', 'Permohonan yang diverifikasi', '900 permohonan'],
				['time', 'Verifikasi', 'paling lama 1 hari kerja'],
			],
			['Laporan statistik pencatatan sipil', 'Tersusunnya laporan bulanan bidang', ['time', 'Laporan selesai', 'paling lambat tanggal 3']],
			['Pelayanan jemput bola di kelurahan', served, ['quantity', 'Pelaksanaan', '6 kali']],
		],
	),
	operator: post(
		'Operator Sistem Informasi Administrasi Kependudukan Terampil',
		'fungsional-keterampilan',
		'terampil',
		['II/c', 'VII'],
		[
			[
				'Dokumen kependudukan tercetak dan terserahkan',
				'Terlaksananya pelayanan bidang sesuai standar',
				['quantity', 'Dokumen yang dicetak', '3.000 dokumen'],
				['quality', 'Cetak ulang karena kesalahan', 'paling banyak 1 %'],
			],
			['Berkas permohonan terdigitalisasi', 'Tertibnya arsip kependudukan', ['quantity', 'Berkas yang dipindai', '2.400 berkas']],
			['Perekaman KTP-el di sekolah', served, ['quantity', 'Sekolah yang dikunjungi', '8 sekolah']],
		],
	),
	permits: post(
		'Penata Perizinan Ahli Muda',
		'fungsional-keahlian',
		'ahli-muda',
		['III/c', null],
		[
			['Permohonan izin selesai sesuai standar waktu', served, ['time', 'Izin yang selesai dalam waktu standar', '95 %']],
			[
				'Pemeriksaan lapangan terdokumentasi',
				'Terlaksananya pengawasan perizinan',
				['quantity', 'Pemeriksaan lapangan', '48 kali'],
				['quality', 'Berita acara lengkap', '100 %'],
			],
			['Klinik perizinan bagi usaha mikro', served, ['quantity', 'Pelaku usaha yang didampingi', '60 pelaku usaha']],
		],
	),
	permitsFirst: post(
		'Penata Perizinan Ahli Pertama',
		'fungsional-keahlian',
		'ahli-pertama',
		['III/a', 'IX'],
		[
			[
				'Berkas permohonan izin diperiksa kelengkapannya',
				'Permohonan izin selesai sesuai standar waktu',
				['quantity', 'Berkas yang diperiksa', '700 berkas'],
			],
			['Pengaduan pemohon ditanggapi', served, ['time', 'Tanggapan pertama', 'paling lama 1 hari kerja']],
		],
	),
	clerk: post('Pengadministrasi Perkantoran', 'pelaksana', null, ['II/b', 'V'], office),
	service: post(
		'Pengelola Layanan Operasional',
		'pelaksana',
		null,
		['II/c', 'VII'],
		[
			[
				'Pemohon terlayani di loket',
				served,
				['quantity', 'Pemohon yang dilayani', '1.500 pemohon'],
				['time', 'Lama pelayanan', 'paling lama 15 menit'],
			],
			['Buku register pelayanan lengkap', orderly, ['quality', 'Isian register yang lengkap', '100 %']],
			['Kebersihan dan kenyamanan ruang tunggu', served, ['quality', 'Keluhan tentang ruang tunggu', 'paling banyak 2 setahun']],
		],
	),
	analyst: post(
		'Penelaah Teknis Kebijakan',
		'pelaksana',
		null,
		['III/a', 'IX'],
		[
			['Telaahan kebijakan pelayanan tersusun', 'Terlaksananya pelayanan bidang sesuai standar', ['quantity', 'Telaahan', '4 dokumen']],
			['Data kinerja bidang terhimpun', 'Tersusunnya laporan bulanan bidang', ['time', 'Data terhimpun', 'setiap akhir bulan']],
		],
	),
	personnel: post(
		'Analis Sumber Daya Manusia Aparatur Ahli Muda',
		'fungsional-keahlian',
		'ahli-muda',
		['III/d', null],
		[
			[
				'SKP seluruh pegawai ditetapkan tepat waktu',
				'Terkelolanya pegawai dan kinerja perangkat daerah',
				['time', 'SKP yang ditetapkan sampai 31 Januari', '95 %'],
			],
			[
				'Evaluasi kinerja periodik selesai',
				'Terkelolanya pegawai dan kinerja perangkat daerah',
				['quantity', 'Evaluasi yang diserahkan', '95 %'],
			],
		],
	),
} satisfies Record<string, DemoPost>;

export type PostKey = keyof typeof demoPosts;

import type { aspect, ConductValue, perspective, Predicate, Rating, resultSection, UnitPredicate } from './appraisal-words';
import type { PostKind, PostLevel } from '../personnel/post-words';
import type { AppraisalFollowUp } from './kinds/appraisal-follow-up';
import type { z } from '../kernel/zod';
import type { CaseStage } from './appraisal-case';

const rating: Record<Rating, string> = { above: 'Di Atas Ekspektasi', met: 'Sesuai Ekspektasi', below: 'Di Bawah Ekspektasi' };

const predicate: Record<Predicate, string> = {
	'very-good': 'Sangat Baik',
	good: 'Baik',
	'needs-improvement': 'Butuh Perbaikan',
	poor: 'Kurang/misconduct',
	'very-poor': 'Sangat Kurang',
};

const unitPredicate: Record<UnitPredicate, string> = {
	outstanding: 'Istimewa',
	good: 'Baik',
	'needs-improvement': 'Butuh Perbaikan',
	poor: 'Kurang',
	'very-poor': 'Sangat Kurang',
};

const conductValue: Record<ConductValue, string> = {
	service: 'Berorientasi Pelayanan',
	accountable: 'Akuntabel',
	competent: 'Kompeten',
	harmonious: 'Harmonis',
	loyal: 'Loyal',
	adaptive: 'Adaptif',
	collaborative: 'Kolaboratif',
};

const postKind: Record<PostKind, string> = {
	jpt: 'Jabatan Pimpinan Tinggi Pratama',
	administrator: 'Administrator',
	pengawas: 'Pengawas',
	pelaksana: 'Pelaksana',
	'fungsional-keahlian': 'Fungsional keahlian',
	'fungsional-keterampilan': 'Fungsional keterampilan',
	other: 'Lainnya',
};

const postLevel: Record<PostLevel, string> = {
	'ahli-pertama': 'Ahli Pertama',
	'ahli-muda': 'Ahli Muda',
	'ahli-madya': 'Ahli Madya',
	'ahli-utama': 'Ahli Utama',
	pemula: 'Pemula',
	terampil: 'Terampil',
	mahir: 'Mahir',
	penyelia: 'Penyelia',
};

const aspects: Record<z.infer<typeof aspect>, string> = { quantity: 'Kuantitas', quality: 'Kualitas', time: 'Waktu', cost: 'Biaya' };

const perspectives: Record<z.infer<typeof perspective>, string> = {
	recipients: 'Penerima Layanan',
	processes: 'Proses Bisnis',
	strengthening: 'Penguatan Internal',
	budget: 'Anggaran',
};

const section: Record<z.infer<typeof resultSection>, string> = { main: 'A. Utama', additional: 'B. Tambahan' };

const stage: Record<CaseStage, string> = {
	none: 'Belum dievaluasi',
	submitted: 'Dievaluasi',
	received: 'Diterima',
	'receipt-refused': 'Menolak menandatangani',
	objected: 'Keberatan diajukan',
	examined: 'Pemeriksaan',
	upheld: 'Diputus tetap',
	changed: 'Diputus diubah',
};

const followUp: Record<AppraisalFollowUp['action'], string> = {
	award: 'Penghargaan',
	coaching: 'Bimbingan kinerja',
	'role-model': 'Teladan (mentor atau narasumber)',
};

/** Heads and titles of the official forms. */
const form = {
	skp: 'Sasaran Kinerja Pegawai',
	skpAttachment: 'Lampiran Sasaran Kinerja Pegawai',
	quantitative: 'Pendekatan Hasil Kerja Kuantitatif',
	qualitative: 'Pendekatan Hasil Kerja Kualitatif',
	evaluation: 'Evaluasi Kinerja Pegawai',
	evaluationDocument: 'Dokumen Evaluasi Kinerja Pegawai',
	unitResult: 'Penetapan Predikat Kinerja',
	period: 'Periode',
	assessmentPeriod: 'Periode Penilaian',
	agency: 'Nama Instansi',
	employee: 'Pegawai yang Dinilai',
	appraiser: 'Pejabat Penilai Kinerja',
	superior: 'Atasan Pejabat Penilai Kinerja',
	name: 'Nama',
	nip: 'NIP',
	grade: 'Pangkat/Gol. Ruang',
	post: 'Jabatan',
	unit: 'Unit Kerja',
	no: 'No',
	results: 'Hasil Kerja',
	plan: 'Rencana Hasil Kerja',
	intervened: 'Rencana Hasil Kerja Pimpinan yang Diintervensi',
	assignedBy: 'penugasan dari',
	aspect: 'Aspek',
	indicator: 'Indikator Kinerja Individu',
	target: 'Target',
	perspective: 'Perspektif',
	conduct: 'Perilaku Kerja',
	expectation: 'Ekspektasi Khusus Pimpinan',
	resources: 'Dukungan Sumber Daya',
	accountability: 'Skema Pertanggungjawaban',
	consequences: 'Konsekuensi',
	realisation: 'Realisasi Berdasarkan Bukti Dukung',
	feedback: 'Umpan Balik Berkelanjutan Berdasarkan Bukti Dukung',
	resultsRating: 'Rating Hasil Kerja',
	conductRating: 'Rating Perilaku Kerja',
	predicate: 'Predikat Kinerja Pegawai',
	unitPredicate: 'Capaian Kinerja Organisasi',
	distribution: 'Pola Distribusi',
	notes: 'Catatan/Rekomendasi',
	workingCopy: 'salinan kerja',
} as const;

/**
 * The official Indonesian words of performance management, verbatim, the same in every language of the app
 * (PermenPANRB 6/2022, SE MenPANRB 3/2023, SE MenPANRB 20/2021). Numbers and texts that may change stand in the rules record.
 */
export const appraisalLabels = {
	rating,
	predicate,
	/** As on certificates and decrees. */
	predicateShort: { ...predicate, poor: 'Kurang' },
	unitPredicate,
	conductValue,
	postKind,
	postLevel,
	aspect: aspects,
	perspective: perspectives,
	section,
	stage,
	followUp,
	form,
} as const;

import type { Refusal, RefusalCode } from './refusal';

/** Indonesian words and the one who can repair it, per reason. The device shows its own words by `code`; these are for everybody else. */
const words: Record<RefusalCode, { message: string; who: Refusal['who'] }> = {
	malformed: { message: 'Isi rekaman tidak dapat dibaca.', who: 'admin' },
	blank: { message: 'Isian yang wajib hanya berisi spasi.', who: 'you' },
	unknown_kind: { message: 'Jenis rekaman ini tidak dikenal kantor.', who: 'admin' },
	newer_version: { message: 'Rekaman dibuat dengan aplikasi yang lebih baru daripada yang dipakai kantor.', who: 'admin' },
	wrong_feed: { message: 'Rekaman dikirim ke tempat yang salah.', who: 'admin' },
	not_yours: { message: 'Rekaman ini milik orang lain.', who: 'hr' },
	stamped_by_client: { message: 'Tanda terima hanya dibuat oleh kantor.', who: 'admin' },
	role_may_not_write: { message: 'Peran Anda tidak berwenang menulis jenis rekaman ini.', who: 'admin' },
	unit_not_in_scope: { message: 'Unit ini tidak termasuk tugas Anda.', who: 'hr' },
	identity_changed: { message: 'Unit, periode, atau jenis rekaman yang sudah ada tidak dapat diganti.', who: 'you' },
	append_only: { message: 'Rekaman yang sudah diterima tidak dapat diubah; buatlah perbaikan sebagai rekaman baru.', who: 'you' },
	deletion_not_allowed: { message: 'Rekaman tidak dapat dihapus.', who: 'hr' },
	too_large: { message: 'Rekaman lebih besar dari 1 MB.', who: 'you' },
	unknown_campaign: { message: 'Kegiatan survei ini tidak dikenal.', who: 'hr' },
	unknown_questionnaire: { message: 'Kuesioner ini bukan kuesioner kegiatan survei tersebut.', who: 'hr' },
	unknown_service: { message: 'Jenis layanan ini tidak termasuk kegiatan survei tersebut.', who: 'you' },
	unknown_region: { message: 'Kelurahan ini tidak dikenal.', who: 'you' },
	unknown_unsur: { message: 'Ada jawaban untuk unsur yang tidak ada dalam kuesioner.', who: 'you' },
	answer_not_on_scale: { message: 'Ada jawaban di luar skala 1 sampai 4.', who: 'you' },
	answers_incomplete: { message: 'Jawaban belum lengkap: semua unsur harus dijawab.', who: 'you' },
	period_not_open: { message: 'Periode survei tidak terbuka pada waktu jawaban diambil.', who: 'hr' },
	supersedes_foreign: { message: 'Jawaban yang diperbaiki bukan milik Anda atau dari kegiatan lain.', who: 'you' },
	not_your_charge: { message: 'Pegawai ini bukan (lagi) pegawai yang Anda nilai.', who: 'hr' },
	not_your_activity: { message: 'Anda bukan panitia kegiatan ini pada tanggal tersebut.', who: 'hr' },
	not_in_that_name: { message: 'Rekaman ini ditulis atas nama orang lain.', who: 'you' },
	unknown_rules: { message: 'Aturan penilaian yang dipakai tidak dikenal kantor.', who: 'hr' },
	predicate_mismatch: { message: 'Predikat tidak sesuai dengan kedua rating.', who: 'you' },
	rating_missing: { message: 'Rating Hasil Kerja atau Rating Perilaku Kerja belum dipilih.', who: 'you' },
	rating_without_ground: { message: 'Rating belum mempunyai bukti, umpan balik, atau alasan.', who: 'you' },
	contradiction_unexplained: { message: 'Ada pertentangan dalam evaluasi yang belum dijelaskan.', who: 'you' },
	already_exists: { message: 'Dokumen ini sudah dibuat orang lain untuk pegawai dan periode yang sama.', who: 'hr' },
	handed_over: { message: 'Evaluasi ini sudah diserahkan dan terkunci.', who: 'hr' },
	unknown_evaluation: { message: 'Evaluasi atau keberatan yang dirujuk tidak ada di kantor.', who: 'you' },
	already_decided: { message: 'Keberatan ini sudah diputus; putusannya final.', who: 'hr' },
	wrong_identity: { message: 'Nomor dokumen, pegawai, dan periode tidak saling cocok.', who: 'admin' },
	person_contradicts: {
		message: 'Data pegawai ini bertentangan (garis penilai tumpang tindih, menilai diri sendiri, atau akun dipakai dua orang).',
		who: 'you',
	},
	unknown_reference: { message: 'Rekaman yang dirujuk tidak ada di kantor, atau bukan dari pegawai, unit, dan periode ini.', who: 'you' },
	dates_contradict: { message: 'Tanggal terbalik atau berada di luar periodenya.', who: 'you' },
	period_not_begun: { message: 'Periode ini belum dimulai.', who: 'you' },
	not_persons_unit: { message: 'Unit dokumen bukan unit pegawai tersebut.', who: 'hr' },
	own_record: { message: 'Rekaman sendiri dilepaskan oleh orang lain di BKPSDM.', who: 'hr' },
	decree_member_removed: { message: 'Anggota panitia tidak dihapus dari SK; akhiri tanggal tugasnya.', who: 'you' },
	certificate_stands: { message: 'Sertifikat orang ini masih berlaku; cabut dahulu.', who: 'you' },
	not_as_programme: { message: 'Isinya tidak sama dengan program pelatihannya.', who: 'you' },
	not_passed: { message: 'Hasil pelatihan pegawai ini bukan lulus: sertifikat tidak dapat diterbitkan.', who: 'you' },
	not_releasable: { message: 'Rekaman karantina ini tidak dapat dilepaskan.', who: 'you' },
};

/** A refusal for `code`; `path` names the field to blame. */
export function refuse(code: RefusalCode, path?: string): Refusal {
	return { code, ...words[code], ...(path && { path }) };
}

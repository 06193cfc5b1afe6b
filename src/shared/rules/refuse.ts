import type { Refusal, RefusalCode } from '../records/refusal';

/** Indonesian words and the one who can repair it, per reason. The device shows its own words by `code`; these are for everybody else. */
const words: Record<RefusalCode, { message: string; who: Refusal['who'] }> = {
	malformed: { message: 'Isi rekaman tidak dapat dibaca.', who: 'admin' },
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
};

/** A refusal for `code`; `path` names the field to blame. */
export function refuse(code: RefusalCode, path?: string): Refusal {
	return { code, ...words[code], ...(path && { path }) };
}

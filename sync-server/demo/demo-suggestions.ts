/** Invented saran, of the sort citizens write. None names a person. */
export const suggestions: readonly string[] = [
	'Pelayanan sudah baik, pertahankan.',
	'Mohon ditambah kursi di ruang tunggu.',
	'Antrean pagi terlalu panjang, sebaiknya ada nomor antrean.',
	'Petugas ramah dan cepat. Terima kasih.',
	'Kipas angin di ruang tunggu tidak menyala.',
	'Persyaratan sebaiknya ditempel di depan kantor agar tidak bolak-balik.',
	'Jam istirahat mohon tetap ada petugas yang melayani.',
	'Toilet untuk warga perlu diperbaiki.',
	'Semoga ke depan bisa diurus secara daring.',
	'Tempat parkir sempit, mohon diatur.',
	'Sudah tiga kali datang baru selesai karena jaringan sering gangguan.',
	'Mohon jalur khusus untuk lansia dan penyandang disabilitas.',
	'Gratis seperti yang diumumkan, terima kasih.',
	'Papan petunjuk ruangan kurang jelas.',
];

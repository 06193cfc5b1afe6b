import type { ReferenceEngagementRules, VoiceClock } from './kinds/reference-engagement-rules';

const clock = (code: string, label: string, kinds: VoiceClock['kinds'], number: number, rest: Partial<VoiceClock> = {}): VoiceClock => ({
	...{ code, label, kinds, number, unit: 'working-days', start: 'received' },
	...rest,
});

/**
 * Clocks as service standards of Indonesian offices publish them, and where a citizen is sent with what is no ordinary voice. What was not
 * read in the regulation itself is listed in `unconfirmed`; HR edits all of it.
 */
export const defaultEngagementRules: ReferenceEngagementRules = {
	title: 'Pengelolaan suara warga',
	basis: 'Perpres 76/2013, PermenPANRB 5/2025',
	validFrom: '2025-01-01',
	validTo: null,
	verification: { number: 3, unit: 'working-days' },
	firstResponse: { number: 24, unit: 'hours' },
	reopening: { number: 10, unit: 'days' },
	clocks: [
		clock('information', 'Permintaan informasi atau normatif', ['question', 'praise', 'hope'], 5),
		clock('ordinary', 'Tidak berkadar pengawasan', ['complaint', 'hope', 'praise'], 14),
		clock('minor', 'Ringan, dapat diselesaikan setempat', ['complaint', 'hope', 'question', 'praise'], 2),
		clock('supervised', 'Berkadar pengawasan, perlu pemeriksaan', ['complaint'], 60, { start: 'file-complete' }),
	],
	themes: [
		{ code: 'procedure', label: 'Syarat dan prosedur' },
		{ code: 'waiting', label: 'Waktu dan antrean' },
		{ code: 'cost', label: 'Biaya dan tarif' },
		{ code: 'result', label: 'Hasil dan mutu layanan' },
		{ code: 'competence', label: 'Kemampuan petugas' },
		{ code: 'conduct', label: 'Sikap petugas' },
		{ code: 'facilities', label: 'Sarana dan prasarana' },
		{ code: 'handling', label: 'Penanganan pengaduan' },
		{ code: 'environment', label: 'Kebersihan dan lingkungan' },
		{ code: 'roads', label: 'Jalan, drainase, penerangan' },
		{ code: 'other', label: 'Lainnya' },
	],
	reasons: [
		{ code: 'no-matter', label: 'Tidak ada pokok masalah yang dapat diperiksa' },
		{ code: 'no-place', label: 'Tempat atau unit tidak dapat dikenali' },
		{ code: 'no-authority', label: 'Bukan kewenangan pemerintah kota' },
		{ code: 'in-court', label: 'Sedang diperiksa pengadilan' },
		{ code: 'repeated', label: 'Sama dengan suara yang sudah dijawab' },
	],
	cards: [
		{
			...{ topics: ['violence', 'threat'], office: 'Kepolisian', what: 'Bahaya terhadap nyawa atau badan, ancaman, kejahatan.' },
			...{ address: '', phone: '110', hours: '24 jam', urgent: true },
		},
		{
			...{ topics: ['violence'], office: 'UPTD PPA dan layanan SAPA', what: 'Kekerasan terhadap perempuan dan anak.' },
			...{ address: '', phone: '129', hours: '24 jam', urgent: true },
		},
		{
			...{ topics: ['money', 'person', 'threat'], office: 'Inspektorat, kanal pelaporan pelanggaran (WBS)' },
			...{ what: 'Pungutan liar, suap, penyalahgunaan wewenang, pelanggaran disiplin pegawai. Boleh tanpa nama.' },
			...{ address: '', phone: '', hours: '', urgent: false },
		},
	],
	unconfirmed: [
		'Jangka waktu: PermenPANRB 5/2025 belum dibaca; angka dan “hari kerja” dari standar pelayanan yang dipublikasikan.',
		'Pelapor dapat menanggapi 10 hari sebelum ditutup: belum ada sumbernya.',
		'Tanggapan awal 1×24 jam dari formulir F-02 PEKPPP.',
		'Alamat dan telepon Inspektorat, UPTD PPA, dan kepolisian di Pematangsiantar belum diisi.',
		'Daftar tema mengikuti unsur SKM dan belum ditetapkan.',
	],
};

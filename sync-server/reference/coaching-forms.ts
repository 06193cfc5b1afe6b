import type { ReferenceCoachingForm } from '#shared/appraisal/kinds/reference-coaching-form';

const feedback: ReferenceCoachingForm = {
	title: 'Format B.1.8 Umpan Balik Pelaksanaan Bimbingan Kinerja',
	verified: false,
	groups: [
		{
			title: 'Tentang pegawai',
			statements: [
				{ key: 'employee-cared', text: 'Saya merasa diperhatikan' },
				{ key: 'employee-valued', text: 'Upaya saya dihargai' },
				{ key: 'employee-free', text: 'Saya bebas menyampaikan pendapat' },
			],
		},
		{
			title: 'Tentang pimpinan',
			statements: [
				{ key: 'leader-facts', text: 'Pimpinan menyampaikan pandangan berdasarkan fakta' },
				{ key: 'leader-positive', text: 'Pimpinan bersikap positif' },
				{ key: 'leader-asks', text: 'Pimpinan lebih banyak bertanya daripada memberi ceramah' },
			],
		},
		{
			title: 'Tentang pegawai dan pimpinan',
			statements: [
				{ key: 'both-solutions', text: 'Saya terbantu menemukan solusi' },
				{ key: 'both-next-step', text: 'Saya mengetahui langkah selanjutnya' },
				{ key: 'both-purpose', text: 'Saya memahami tujuan bimbingan kinerja' },
			],
		},
	],
	scale: ['Sangat tidak setuju', 'Tidak setuju', 'Cukup setuju', 'Setuju', 'Sangat setuju'],
};

const competency: ReferenceCoachingForm = {
	title: 'Format B.1.9 Evaluasi Kompetensi Pegawai',
	verified: false,
	groups: [
		{
			title: 'Kompetensi',
			statements: [
				{ key: 'integritas', text: 'Integritas' },
				{ key: 'kerja-sama', text: 'Kerja sama' },
				{ key: 'komunikasi', text: 'Komunikasi' },
				{ key: 'orientasi-hasil', text: 'Orientasi pada hasil' },
				{ key: 'pelayanan-publik', text: 'Pelayanan publik' },
				{ key: 'pengembangan', text: 'Pengembangan diri dan orang lain' },
				{ key: 'perubahan', text: 'Mengelola perubahan' },
				{ key: 'keputusan', text: 'Pengambilan keputusan' },
				{ key: 'perekat-bangsa', text: 'Perekat bangsa' },
			],
		},
	],
	scale: ['1', '2', '3', '4', '5'],
};

/** The two forms of bimbingan kinerja by id. The wording is ours, from a summary of the annex: HR puts in the exact sentences. */
export const coachingForms: Record<string, ReferenceCoachingForm> = {
	'reference.coaching-form:B.1.8': feedback,
	'reference.coaching-form:B.1.9': competency,
};

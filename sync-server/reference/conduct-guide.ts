import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';

/** The seven BerAKHLAK values with their panduan perilaku, verbatim and in their official order. */
export const conductGuide: ReferenceAppraisalRules['conduct'] = [
	{
		value: 'service',
		label: 'Berorientasi Pelayanan',
		sentences: [
			'Memahami dan memenuhi kebutuhan masyarakat',
			'Ramah, cekatan, solutif, dan dapat diandalkan',
			'Melakukan perbaikan tiada henti',
		],
	},
	{
		value: 'accountable',
		label: 'Akuntabel',
		sentences: [
			'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi',
			'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
			'Tidak menyalahgunakan kewenangan jabatan',
		],
	},
	{
		value: 'competent',
		label: 'Kompeten',
		sentences: [
			'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
			'Membantu orang lain belajar',
			'Melaksanakan tugas dengan kualitas terbaik',
		],
	},
	{
		value: 'harmonious',
		label: 'Harmonis',
		sentences: ['Menghargai setiap orang apapun latar belakangnya', 'Suka menolong orang lain', 'Membangun lingkungan kerja yang kondusif'],
	},
	{
		value: 'loyal',
		label: 'Loyal',
		sentences: [
			'Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah',
			'Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara',
			'Menjaga rahasia jabatan dan negara',
		],
	},
	{
		value: 'adaptive',
		label: 'Adaptif',
		sentences: ['Cepat menyesuaikan diri menghadapi perubahan', 'Terus berinovasi dan mengembangkan kreativitas', 'Bertindak proaktif'],
	},
	{
		value: 'collaborative',
		label: 'Kolaboratif',
		sentences: [
			'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
			'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
			'Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama',
		],
	},
];

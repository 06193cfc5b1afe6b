import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';

const two = (id: string, en: string) => ({ id, en });

const suitable = [
	two('Tidak sesuai', 'Not suitable'),
	two('Kurang sesuai', 'Less suitable'),
	two('Sesuai', 'Suitable'),
	two('Sangat sesuai', 'Very suitable'),
];

/**
 * The SKM questionnaire of PermenPANRB 14/2017: nine unsur, with the Indonesian text of the official form. `unsur` is
 * in the order of the form; the regulation's list has pengaduan before sarana. English is our translation.
 */
export const questionnaire: ReferenceQuestionnaire = {
	title: two('Survei Kepuasan Masyarakat (SKM)', 'Citizen Satisfaction Survey (SKM)'),
	regulation: 'PermenPANRB 14/2017',
	validFrom: '2017-01-01',
	validTo: null,
	notice: two(
		'Survei ini dilakukan oleh Pemerintah Kota Pematangsiantar untuk memperbaiki pelayanan publik (UU 25/2009, PermenPANRB 14/2017). ' +
			'Anda menjawab tanpa nama, NIK, alamat, atau nomor telepon. Menjawab bersifat sukarela; Anda boleh berhenti kapan saja sebelum mengirim. ' +
			'Setelah dikirim, jawaban Anda tidak dapat ditemukan kembali karena tidak ada yang menunjukkan siapa penjawabnya.',
		'This survey is run by the city government of Pematangsiantar to improve public services (Law 25/2009, PermenPANRB 14/2017). ' +
			'You answer without name, national identity number, address or telephone number. Answering is voluntary; you may stop at any time before sending. ' +
			'Once sent, your answers cannot be found again, because nothing in them says whose they are.',
	),
	unsur: [
		{
			key: 'persyaratan',
			listNo: 1,
			formNo: 1,
			name: two('Persyaratan', 'Requirements'),
			definition: two(
				'syarat yang harus dipenuhi dalam pengurusan suatu jenis pelayanan, baik persyaratan teknis maupun administratif',
				'what must be fulfilled to obtain a kind of service, both technical and administrative requirements',
			),
			question: two(
				'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya',
				'What do you think of how well the requirements suit the kind of service',
			),
			choices: suitable,
		},
		{
			key: 'prosedur',
			listNo: 2,
			formNo: 2,
			name: two('Sistem, Mekanisme, dan Prosedur', 'System, mechanism and procedure'),
			definition: two(
				'tata cara pelayanan yang dibakukan bagi pemberi dan penerima pelayanan, termasuk pengaduan',
				'the standard way of service for those who give and receive it, including complaints',
			),
			question: two(
				'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini',
				'How easy do you find the procedure of service in this unit',
			),
			choices: [two('Tidak mudah', 'Not easy'), two('Kurang mudah', 'Less easy'), two('Mudah', 'Easy'), two('Sangat mudah', 'Very easy')],
		},
		{
			key: 'waktu',
			listNo: 3,
			formNo: 3,
			name: two('Waktu Penyelesaian', 'Time to completion'),
			definition: two(
				'jangka waktu yang diperlukan untuk menyelesaikan seluruh proses pelayanan dari setiap jenis pelayanan',
				'the time needed to complete the whole process of each kind of service',
			),
			question: two(
				'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan',
				'What do you think of the speed with which the service is given',
			),
			choices: [two('Tidak cepat', 'Not fast'), two('Kurang cepat', 'Less fast'), two('Cepat', 'Fast'), two('Sangat cepat', 'Very fast')],
		},
		{
			key: 'biaya',
			listNo: 4,
			formNo: 4,
			name: two('Biaya/Tarif', 'Cost/fee'),
			definition: two(
				'ongkos yang dikenakan kepada penerima layanan dalam mengurus dan/atau memperoleh pelayanan dari penyelenggara yang besarnya ditetapkan berdasarkan kesepakatan antara penyelenggara dan masyarakat',
				'what the recipient is charged for arranging or obtaining the service, the amount being set by agreement between provider and public',
			),
			question: two(
				'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan',
				'What do you think of how reasonable the cost or fee of the service is',
			),
			choices: [
				two('Sangat mahal', 'Very expensive'),
				two('Cukup mahal', 'Fairly expensive'),
				two('Murah', 'Cheap'),
				two('Gratis', 'Free of charge'),
			],
		},
		{
			key: 'produk',
			listNo: 5,
			formNo: 5,
			name: two('Produk Spesifikasi Jenis Pelayanan', 'Product specification of the kind of service'),
			definition: two(
				'hasil pelayanan yang diberikan dan diterima sesuai dengan ketentuan yang telah ditetapkan. Produk pelayanan ini merupakan hasil dari setiap spesifikasi jenis pelayanan',
				'the result of the service, given and received as laid down. It is the result of each specification of a kind of service',
			),
			question: two(
				'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan',
				'What do you think of how well the result given matches what the service standard promises',
			),
			choices: suitable,
		},
		{
			key: 'kompetensi',
			listNo: 6,
			formNo: 6,
			name: two('Kompetensi Pelaksana', 'Competence of the staff'),
			definition: two(
				'kemampuan yang harus dimiliki oleh pelaksana meliputi pengetahuan, keahlian, keterampilan, dan pengalaman',
				'the abilities the staff must have: knowledge, expertise, skill and experience',
			),
			question: two(
				'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan',
				'What do you think of the competence of the staff who serve you',
			),
			choices: [
				two('Tidak kompeten', 'Not competent'),
				two('Kurang kompeten', 'Less competent'),
				two('Kompeten', 'Competent'),
				two('Sangat kompeten', 'Very competent'),
			],
		},
		{
			key: 'perilaku',
			listNo: 7,
			formNo: 7,
			name: two('Perilaku Pelaksana', 'Conduct of the staff'),
			definition: two('sikap petugas memberikan pelayanan', 'the attitude of the staff in giving service'),
			question: two(
				'Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan dan keramahan',
				'What do you think of the conduct of the staff, their courtesy and friendliness',
			),
			choices: [
				two('Tidak sopan dan ramah', 'Not courteous and friendly'),
				two('Kurang sopan dan ramah', 'Less courteous and friendly'),
				two('Sopan dan ramah', 'Courteous and friendly'),
				two('Sangat sopan dan ramah', 'Very courteous and friendly'),
			],
		},
		{
			key: 'sarana',
			listNo: 9,
			formNo: 8,
			name: two('Sarana dan Prasarana', 'Facilities and infrastructure'),
			definition: two(
				'Sarana adalah segala sesuatu yang dapat dipakai sebagai alat dalam mencapai maksud dan tujuan. Prasarana adalah segala sesuatu yang merupakan penunjang utama terselenggaranya suatu proses',
				'Facilities are all that can be used as a means to an end. Infrastructure is all that chiefly supports the running of a process',
			),
			question: two(
				'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana',
				'What do you think of the quality of the facilities and infrastructure',
			),
			choices: [two('Buruk', 'Poor'), two('Cukup', 'Fair'), two('Baik', 'Good'), two('Sangat Baik', 'Very good')],
		},
		{
			key: 'pengaduan',
			listNo: 8,
			formNo: 9,
			name: two('Penanganan Pengaduan, Saran dan Masukan', 'Handling of complaints, suggestions and feedback'),
			definition: two(
				'tata cara pelaksanaan penanganan pengaduan dan tindak lanjut',
				'the way in which complaints are handled and followed up',
			),
			question: two(
				'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan',
				'What do you think of how complaints of service users are handled',
			),
			choices: [
				two('Tidak ada', 'There is none'),
				two('Ada tetapi tidak berfungsi', 'There is, but it does not work'),
				two('Berfungsi kurang maksimal', 'Works, but not fully'),
				two('Dikelola dengan baik', 'Well managed'),
			],
		},
	],
};

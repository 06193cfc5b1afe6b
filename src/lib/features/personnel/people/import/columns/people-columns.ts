import type { HeadingWords } from '$lib/spreadsheet/columns/guess-targets';

/** What a column of a personnel list can hold. Birth date and sex are compared with the NIP and not kept. */
export const personFields = [
	'nip', 'name', 'id', 'status', 'grade', 'post', 'postKind', 'level', 'unit',
	'appraiser', 'superior', 'acting', 'account', 'birthDate', 'sex', 'nameNip', 'remark',
] as const; // prettier-ignore
export type PersonField = (typeof personFields)[number];

/** Words of headings. What names somebody else ("NIP penilai") stands before the person's own. */
export const personHeadings: HeadingWords<PersonField> = [
	['acting', /\b(plt|plh|pelaksana tugas|pelaksana harian|acting)\b/],
	['superior', /\b(atasan (dari )?(pejabat )?penilai|superior)\b/],
	['appraiser', /^(nip )?(nama )?(pejabat penilai|penilai|atasan langsung|appraiser)\b/],
	['nameNip', /^(nama( lengkap| pegawai)? (dan |serta )?(nip|ni pppk)|nip (dan )?nama)\b/],
	['remark', /^(ket|keterangan|catatan|remarks?)\b/],
	['nip', /^(nip|nipppk|ni pppk|nomor induk pegawai|employee number)\b/],
	['birthDate', /^(tanggal lahir|tgl lahir|date of birth|birth)/],
	['sex', /^(jenis kelamin|kelamin|jk|l p|sex)\b/],
	['id', /^(id|id pegawai|id internal|kode pegawai|internal id|person id)$/],
	['postKind', /^(jenis jabatan|kelompok jabatan|eselon|kind of post)\b/],
	['level', /^(jenjang|level)\b/],
	['status', /^(status|jenis pegawai|kedudukan)\b/],
	['grade', /\b(gol|golongan|grade)\b/],
	['grade', /^pangkat\b/],
	['account', /^(akun|nama akun|username|account)\b/],
	['unit', /^(kode unit|unit code)\b/],
	['unit', /^(unit|nama unit|opd|skpd|perangkat daerah|satuan kerja|instansi)\b/],
	['post', /^(jabatan|nama jabatan|post|position)\b/],
	['name', /^(nama|name)\b/],
];

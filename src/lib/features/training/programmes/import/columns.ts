import type { HeadingWords } from '$lib/spreadsheet/columns/guess-targets';

/** What a column of a list of participants can hold. */
export const participantFields = ['nip', 'name', 'nameNip', 'role'] as const;
export type ParticipantField = (typeof participantFields)[number];

/** Words of headings. */
export const participantHeadings: HeadingWords<ParticipantField> = [
	['nameNip', /^(nama( lengkap| pegawai| peserta)? (dan |serta )?(nip|ni pppk)|nip (dan )?nama)\b/],
	['nip', /^(nip|nipppk|ni pppk|nomor induk pegawai|employee number)\b/],
	['role', /^(peran|sebagai|role|kedudukan dalam)\b/],
	['name', /^(nama|name|peserta)\b/],
];

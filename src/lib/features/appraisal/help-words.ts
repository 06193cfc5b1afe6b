import { m } from '$lib/paraglide/messages';

/** What one can do on each page of the domain, by its path; a sentence a line. */
export const helpWords: Readonly<Record<string, () => string>> = {
	'/saya': m.help_page_own,
	'/penilaian': m.help_page_appraisal,
	'/umpan-balik': m.help_page_feedback,
	'/serah': m.help_page_handover,
	'/tinjau': m.help_page_review,
	'/capaian': m.help_page_unit_result,
	'/keberatan': m.help_page_objection,
	'/tindak-lanjut': m.help_page_follow_up,
	'/bimbingan': m.help_page_coaching,
	'/cetak': m.help_page_output,
};

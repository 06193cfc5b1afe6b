import { m } from '$lib/paraglide/messages';

/** What one can do on each page of the domain, by its path; a sentence a line. */
export const helpWords: Readonly<Record<string, () => string>> = {
	'/jp': m.help_page_training_book,
	'/pelatihan-saya': m.help_page_training_mine,
	'/dampak-pelatihan': m.help_page_training_effect,
	'/hadir': m.help_page_training_hall,
	'/program': m.help_page_training_programmes,
	'/mitra': m.help_page_training_partners,
	'/verifikasi-jp': m.help_page_training_verify,
	'/aturan-jp': m.help_page_training_rules,
	'/kebutuhan': m.help_page_training_needs,
	'/rekap-jp': m.help_page_training_overview,
};

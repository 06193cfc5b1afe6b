import { m } from '$lib/paraglide/messages';

/** What one can do on each page of the domain, by its path; a sentence a line. */
export const helpWords: Readonly<Record<string, () => string>> = {
	'/survei': m.help_page_survey,
	'/laporan': m.help_page_reports,
	'/impor': m.help_page_import,
	'/referensi': m.help_page_reference,
};

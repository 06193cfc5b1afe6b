import { m } from '$lib/paraglide/messages';

/** What one can do on each page of the domain, by its path; a sentence a line. */
export const helpWords: Readonly<Record<string, () => string>> = {
	'/catat-suara': m.help_page_engagement_voice,
	'/meja-suara': m.help_page_engagement_desk,
	'/suara-unit': m.help_page_engagement_unit,
	'/aturan-suara': m.help_page_engagement_rules,
};

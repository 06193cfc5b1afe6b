import { m } from '$lib/paraglide/messages';

/** What one can do on each page of the domain, by its path; a sentence a line. */
export const helpWords: Readonly<Record<string, () => string>> = {
	'/pegawai': m.help_page_people,
};

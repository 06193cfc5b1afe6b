import { m } from '$lib/paraglide/messages';

/** What one can do on each page of the domain, by its path; a sentence a line. */
export const helpWords: Readonly<Record<string, () => string>> = {
	'/': m.help_page_home,
	'/kiriman': m.help_page_sync,
	'/karantina': m.help_page_quarantine,
	'/akun-saya': m.help_page_own_account,
	'/akun': m.help_page_accounts,
};

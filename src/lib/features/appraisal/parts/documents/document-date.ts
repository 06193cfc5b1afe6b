const format = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', day: 'numeric', month: 'long', year: 'numeric' });

/** A day as it stands on an official paper, `24 November 2026`, in Indonesian whatever the language of the screen. Takes a day or a moment. */
export function documentDate(at: string): string {
	return format.format(new Date(at.length === 10 ? `${at}T12:00:00+07:00` : at));
}

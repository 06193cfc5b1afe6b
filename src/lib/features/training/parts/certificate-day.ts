const format = new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** A day as it stands on a certificate, `24 November 2026`, in Indonesian whatever the language of the screen. */
export function certificateDay(day: string): string {
	return format.format(new Date(`${day}T00:00:00Z`));
}

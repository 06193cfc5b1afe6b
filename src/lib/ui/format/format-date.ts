import { getLocale } from '$lib/paraglide/runtime';

const style = { timeZone: 'Asia/Jakarta', day: 'numeric', month: 'long', year: 'numeric' } as const;
const formats = { id: new Intl.DateTimeFormat('id-ID', style), en: new Intl.DateTimeFormat('en-GB', style) };

/**
 * A day in the office's time zone, `24 November 2026`. Takes a `Date`, an ISO 8601 moment, or a bare calendar day
 * (`2026-11-24`), which stays that day.
 */
export function formatDate(at: Date | string): string {
	const moment = typeof at === 'string' && at.length === 10 ? new Date(`${at}T12:00:00+07:00`) : new Date(at);
	return formats[getLocale()].format(moment);
}

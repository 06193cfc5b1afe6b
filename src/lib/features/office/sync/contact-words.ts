import { m } from '$lib/paraglide/messages';
import { formatDate } from '$lib/ui/format/format-date';
import { formatTime } from '$lib/ui/format/format-time';

/** When the office last answered, in words: only the time if it was today, the day too if not, or that it never has. */
export function contactWords(lastContact: string | undefined, now = new Date()): string {
	if (!lastContact) return m.sync_contact_never();
	const day = formatDate(lastContact);
	const at = day === formatDate(now) ? formatTime(lastContact) : `${day}, ${formatTime(lastContact)}`;
	return m.sync_contact({ at });
}

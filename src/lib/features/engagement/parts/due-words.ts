import { m } from '$lib/paraglide/messages';
import { formatDate } from '$lib/ui/format/format-date';
import type { VoiceDue } from '#shared/engagement/voice-due';

/** What is due until when, in words: `Tanggapan sampai 11 Desember 2026`. */
export function dueWords({ what, lastDay }: VoiceDue): string {
	const day = formatDate(lastDay);
	return what === 'verification' ? m.engagement_due_verification({ day }) : m.engagement_due_answer({ day });
}

/** How it stands with its clock. `now`: milliseconds by the office's clock. */
export function dueState(due: Pick<VoiceDue, 'ends'> | null, now: number): 'none' | 'overdue' | 'soon' | 'later' {
	if (!due) return 'none';
	if (due.ends < now) return 'overdue';
	return due.ends - now < 2 * 24 * 60 * 60 * 1000 ? 'soon' : 'later';
}

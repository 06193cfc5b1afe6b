import { m } from '$lib/paraglide/messages';
import type { Act } from './act-draft';

/** What the text of each act is called, and what it should say. */
export const actTextWords: Record<Act, { label: () => string; hint?: () => string }> = {
	verified: { label: m.voicedesk_summary, hint: m.voicedesk_summary_hint },
	redacted: { label: m.voicedesk_redacted, hint: m.voicedesk_redacted_hint },
	routed: { label: m.voicedesk_routed, hint: m.voicedesk_routed_hint },
	responded: { label: m.voicedesk_responded, hint: m.voicedesk_responded_hint },
	answered: { label: m.voicedesk_answered, hint: m.voicedesk_answered_hint },
	directed: { label: m.voicedesk_directed, hint: m.voicedesk_directed_hint },
	unprocessable: { label: m.voicedesk_explanation },
	closed: { label: m.voicedesk_closed, hint: m.voicedesk_closed_hint },
	reopened: { label: m.voicedesk_why },
	extended: { label: m.voicedesk_why },
	hidden: { label: m.voicedesk_why },
};

import { m } from '$lib/paraglide/messages';
import type { VoiceState } from '#shared/engagement/fold-voice';
import type { EngagementEvent } from '#shared/engagement/kinds/engagement-event';
import type { EngagementVoice } from '#shared/engagement/kinds/engagement-voice';

/** Harapan, keluhan, permintaan informasi, apresiasi. */
export const voiceKindWords: Record<EngagementVoice['kind'], () => string> = {
	complaint: m.engagement_kind_complaint,
	hope: m.engagement_kind_hope,
	question: m.engagement_kind_question,
	praise: m.engagement_kind_praise,
};

export const voiceStateWords: Record<VoiceState, () => string> = {
	recorded: m.engagement_state_recorded,
	received: m.engagement_state_received,
	verified: m.engagement_state_verified,
	routed: m.engagement_state_routed,
	answered: m.engagement_state_answered,
	closed: m.engagement_state_closed,
	directed: m.engagement_state_directed,
	unprocessable: m.engagement_state_unprocessable,
	reopened: m.engagement_state_reopened,
};

export const identityWords: Record<EngagementVoice['identity'], () => string> = {
	none: m.engagement_identity_none,
	anonymous: m.engagement_identity_anonymous,
	open: m.engagement_identity_open,
};

export const languageWords: Record<EngagementVoice['language'], () => string> = {
	indonesian: m.engagement_language_indonesian,
	simalungun: m.engagement_language_simalungun,
	toba: m.engagement_language_toba,
	javanese: m.engagement_language_javanese,
	other: m.engagement_language_other,
};

/** What the office did. */
export const actWords: Record<EngagementEvent['act'], () => string> = {
	verified: m.engagement_act_verified,
	redacted: m.engagement_act_redacted,
	routed: m.engagement_act_routed,
	responded: m.engagement_act_responded,
	answered: m.engagement_act_answered,
	directed: m.engagement_act_directed,
	unprocessable: m.engagement_act_unprocessable,
	closed: m.engagement_act_closed,
	reopened: m.engagement_act_reopened,
	extended: m.engagement_act_extended,
	hidden: m.engagement_act_hidden,
};

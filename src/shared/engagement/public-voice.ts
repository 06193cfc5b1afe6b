import { actTime } from '../kernel/act-time';
import { jakartaDay } from '../kernel/days';
import type { RecordOf } from '../kernel/envelope';
import type { FoldedVoice, VoiceState } from './fold-voice';
import type { EngagementVoice } from './kinds/engagement-voice';
import type { ReferenceEngagementRules } from './kinds/reference-engagement-rules';

/** What a stranger with the code is told of a voice, and nothing else: no word that was said, and nobody's name. */
export interface PublicVoice {
	kind: EngagementVoice['kind'];
	/** Labels of the themes it was coded with; empty before. */
	themes: string[];
	/** The unit the matter lies with, else the one it was said about. */
	unit: string;
	state: VoiceState;
	/** Days in Pematangsiantar. */
	saidOn: string;
	receivedOn: string | null;
	changedOn: string;
	/** Answers the office has published, the first one first. */
	answers: { text: string; office: string; on: string; initial: boolean }[];
	/** To whom it was sent on, where it was; the reason where it cannot be worked on. */
	ending: string;
}

/**
 * What the public page says; `null` for what it does not speak of: a secret voice, and one that was taken off it. `rules`: those the
 * verification names, and others.
 */
export function publicVoice(
	voice: RecordOf<EngagementVoice>,
	folded: FoldedVoice,
	rules: readonly RecordOf<ReferenceEngagementRules>[],
): PublicVoice | null {
	if (voice.body.secret || folded.hidden) return null;
	const { verified, ended, events } = folded;
	const ofVerification = rules.find(({ _id }) => _id === verified?.body.rules)?.body;
	const last = events.filter(({ _id, body }) => !folded.idle.has(_id) && body.act !== 'redacted').at(-1);
	return {
		kind: voice.body.kind,
		themes: (verified?.body.themes ?? []).map((theme) => ofVerification?.themes.find(({ code }) => code === theme)?.label ?? theme),
		unit: folded.routed?.unit ?? voice.unit,
		state: folded.state,
		saidOn: jakartaDay(actTime(voice)),
		receivedOn: voice.received ? jakartaDay(voice.received.at) : null,
		changedOn: jakartaDay(actTime(last ?? voice)),
		answers: events.flatMap((event) =>
			(event.body.act === 'answered' || event.body.act === 'responded') && event.body.published
				? [
						{
							text: event.body.text,
							office: event.body.act === 'answered' ? event.body.office : '',
							on: jakartaDay(actTime(event)),
							initial: event.body.act === 'responded',
						},
					]
				: [],
		),
		ending: endingOf(ended, rules),
	};
}

function endingOf(ended: FoldedVoice['ended'], rules: readonly RecordOf<ReferenceEngagementRules>[]): string {
	if (ended?.body.act === 'directed') return ended.body.to;
	if (ended?.body.act !== 'unprocessable') return '';
	const { rules: id, reason } = ended.body;
	return rules.find(({ _id }) => _id === id)?.body.reasons.find(({ code }) => code === reason)?.label ?? '';
}

import { ulid } from 'ulid';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { EngagementContact } from '#shared/engagement/kinds/engagement-contact';
import type { EngagementEvent } from '#shared/engagement/kinds/engagement-event';
import type { EngagementVoice } from '#shared/engagement/kinds/engagement-voice';
import { newVoiceCode } from '#shared/engagement/voice-code';
import { record } from '../records';

type About = Partial<Envelope>;
type Plain<Body> = Body extends unknown ? Omit<Body, 'code'> : never;
/** An act of the office, without the code. */
export type Said = Plain<EngagementEvent>;

export const rules = 'reference.engagement-rules:perpres-76-2013';
export const verified: Said = { act: 'verified', rules, summary: 'Antrean KTP lama', themes: ['waiting'], clock: 'ordinary' };

/** A complaint about DUKCAPIL with a code of its own, taken by `petugas`. */
export function voice(more: Partial<EngagementVoice> = {}, about: About = {}): RecordOf<EngagementVoice> {
	const code = newVoiceCode(crypto.getRandomValues(new Uint8Array(32)));
	const body: EngagementVoice = {
		...{ code, kind: 'complaint', text: 'Antrean KTP lama sekali.', language: 'indonesian', what: '', where: '', who: '', how: '' },
		...{ happenedOn: null, kelurahan: null, otherOffice: '', assisted: false, speaksFor: '', child: false, identity: 'open' },
		...{ secret: false, screened: true, ...more },
	};
	return record('petugas', `engagement.voice:${body.code}`, body, { unit: 'DUKCAPIL', ...about });
}

/** Who said it. */
export function contact(
	of: RecordOf<EngagementVoice>,
	more: Partial<EngagementContact> = {},
	about: About = {},
): RecordOf<EngagementContact> {
	const { code } = of.body;
	const body: EngagementContact = { code, name: 'Rahasia Sinaga', reach: '0812-1111-2222', callBack: true, ...more };
	return record('petugas', `engagement.contact:${code}`, body, { unit: of.unit, ...about });
}

/** What the office did about it. */
export function event(of: RecordOf<EngagementVoice>, said: Said, about: About = {}): RecordOf<EngagementEvent> {
	const { code } = of.body;
	return record('bkpsdm', `engagement.event:${code}:${ulid()}`, { ...said, code } as EngagementEvent, about);
}

import { defineKind, readRecord } from '../../kernel/define-kind';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { isVoiceCode } from '../voice-code';
import { engagementVoice } from './engagement-voice';
import { ofVoice, voiceId } from './of-voice';

const text = (longest: number) => z.string().check(z.maxLength(longest));

const body = z.strictObject({
	code: z.string().check(z.regex(isVoiceCode)),
	name: z.string().check(z.minLength(1), z.maxLength(160)),
	/** Telephone, e-mail or address, as it was told; empty: by name alone. */
	reach: text(300),
	/** The citizen agreed to be called back. */
	callBack: z.boolean(),
});

/**
 * Who said it, apart from what was said: read by the handling desk alone, not even by who took it once it has arrived. None for a voice without
 * identity, and none for a child. Id `engagement.contact:<code>`.
 */
export const engagementContact = defineKind({
	kind: 'engagement.contact',
	feed: 'engagement',
	v: 1,
	body,
	upgrades: {},
	id: ({ body }) => body.code,
	about: { person: 'none', unit: 'one', period: 'none' },
	change: 'never',
	taken: 'code_taken',
	keptBySender: false,
	readers: { hr: 'all' },
	writers: { surveyor: 'own-units', hr: 'all' },
	made: 'person',
	needs: [{ ...ofVoice, agrees: ['unit'] }],
	asks: ({ body }) => [voiceId(body.code)],
	admissible: ({ by, body }, known) => {
		const read = readRecord(engagementVoice, known.find(voiceId(body.code)));
		const voice = read.ok ? read.record : null;
		// The same whether the voice is not there or was taken by somebody else.
		if (!voice || voice.by !== by) return refuse('unknown_reference', 'body.code');
		return voice.body.child || voice.body.identity === 'none' ? refuse('contact_not_allowed', 'body') : null;
	},
});
export type EngagementContact = z.infer<typeof body>;

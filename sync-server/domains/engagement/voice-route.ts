import { setTimeout } from 'node:timers/promises';
import type { Hono } from 'hono';
import { readVoiceCode } from '#shared/engagement/voice-code';
import type { GatewayEnv } from '../../session/who';
import type { Store } from '../../store/store';
import { publicCodeRoute } from '../public-code-route';
import { findVoice } from './find-voice';
import { voicePage, type FoundVoice } from './voice-page';

/** Codes one address may ask for in a minute: a family behind one router, and nobody who tries codes out. */
const codesPerMinute = 30;

/** No answer comes sooner, milliseconds: how long the store took to find something or nothing is not seen from outside. */
const soonest = 150;

/** The public page `/suara/<code>`, for whoever holds the code of a voice. One that is secret or taken off the page is answered as if there were none. */
export function voiceRoute(store: Store, { perMinute = codesPerMinute, after = soonest } = {}): Hono<GatewayEnv> {
	return publicCodeRoute<FoundVoice>({
		perMinute,
		trouble: 'a voice could not be looked for',
		page: voicePage,
		find: async (typed) => {
			const due = setTimeout(after);
			// Looked for even when it cannot be a code, so that all of which nothing is told takes the same way.
			const code = readVoiceCode(typed);
			const voice = await findVoice(store, code ?? '-');
			await due;
			return voice && code !== null ? { said: 'found', code, voice } : null;
		},
	});
}

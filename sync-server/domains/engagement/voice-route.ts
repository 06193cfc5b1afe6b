import { setTimeout } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { readVoiceCode } from '#shared/engagement/voice-code';
import { peerOf } from '../../session/peer';
import type { GatewayEnv } from '../../session/who';
import type { Store } from '../../store/store';
import { sendPublicPage } from '../public-page';
import { findVoice } from './find-voice';
import { voicePage, type Said } from './voice-page';

/** Codes one address may ask for in a minute: a family behind one router, and nobody who tries codes out. */
const codesPerMinute = 30;

/** More than this of what somebody typed is not shown again. */
const longest = 64;

/** No answer comes sooner, milliseconds: how long the store took to find something or nothing is not seen from outside. */
const soonest = 150;

/**
 * The public page `/suara/<code>` (and `?kode=`), for whoever holds the code of a voice. A code that is unknown, secret, taken off the page, or no code at all is
 * answered alike and in the same time; search engines are asked to stay away; nothing is kept of who asks.
 */
export function voiceRoute(store: Store, { perMinute = codesPerMinute, after = soonest } = {}): Hono<GatewayEnv> {
	const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

	async function answer(c: Context<GatewayEnv>, sent: string): Promise<Response> {
		const typed = sent.slice(0, longest);
		try {
			await limiter.consume(peerOf(c).address);
		} catch (over) {
			if (over instanceof Error) throw over;
			c.header('Retry-After', String(Math.max(1, Math.ceil((over as RateLimiterRes).msBeforeNext / 1000))));
			return page(c, { said: 'too-many', typed }, 429);
		}
		const due = setTimeout(after);
		try {
			// Looked for even when it cannot be a code, so that all of which nothing is told takes the same way.
			const code = readVoiceCode(sent);
			const voice = await findVoice(store, code ?? '-');
			await due;
			return voice && code !== null ? page(c, { said: 'found', code, voice }, 200) : page(c, { said: 'unknown', typed }, 404);
		} catch (error) {
			c.get('log').error({ error: (error as Error).name }, 'a voice could not be looked for');
			c.header('Retry-After', '5');
			return page(c, { said: 'away', typed }, 503);
		}
	}

	return new Hono<GatewayEnv>({ strict: false })
		.get('/', (c) => {
			const typed = c.req.query('kode')?.trim();
			return typed ? answer(c, typed) : page(c, { said: 'ask' }, 200);
		})
		.get('/:code', (c) => answer(c, c.req.param('code')));
}

function page(c: Context<GatewayEnv>, said: Said, status: 200 | 404 | 429 | 503): Promise<Response> {
	return sendPublicPage(c, voicePage(said), status);
}

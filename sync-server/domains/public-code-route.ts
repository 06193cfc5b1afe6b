import { Hono, type Context } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { peerOf } from '../session/peer';
import type { GatewayEnv } from '../session/who';
import { sendPublicPage, type Html } from './public-page';

/** What every page for a code says where it has nothing to tell: a form, or why there is no answer. */
export type SaidOfNothing = { said: 'ask' } | { said: 'unknown' | 'too-many' | 'away'; typed: string };

/** More than this of what somebody typed is not shown again. */
const longest = 64;

interface CodePage<Found> {
	/** What is told of a code as typed; `null` for one that is unknown and one that cannot be a code alike, in the same time. */
	find(typed: string): Promise<Found | null>;
	page(said: Found | SaidOfNothing): Html;
	/** Codes one address may ask for in a minute. */
	perMinute: number;
	/** For the log, when the store fails: `a certificate could not be verified`. */
	trouble: string;
}

/**
 * A public page `/<code>` (and `?kode=`) for whoever holds a code: each address is held back when it asks for many, a store that is away is said to be away and
 * nothing else, search engines are asked to stay away, and nothing is kept of who asks.
 */
export function publicCodeRoute<Found extends { said: string }>({ find, page, perMinute, trouble }: CodePage<Found>): Hono<GatewayEnv> {
	const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

	async function answer(c: Context<GatewayEnv>, sent: string): Promise<Response> {
		const typed = sent.slice(0, longest);
		try {
			await limiter.consume(peerOf(c).address);
		} catch (over) {
			if (over instanceof Error) throw over;
			c.header('Retry-After', String(Math.max(1, Math.ceil((over as RateLimiterRes).msBeforeNext / 1000))));
			return sendPublicPage(c, page({ said: 'too-many', typed }), 429);
		}
		try {
			const found = await find(sent);
			return found ? sendPublicPage(c, page(found), 200) : sendPublicPage(c, page({ said: 'unknown', typed }), 404);
		} catch (error) {
			c.get('log').error({ error: (error as Error).name }, trouble);
			c.header('Retry-After', '5');
			return sendPublicPage(c, page({ said: 'away', typed }), 503);
		}
	}

	return new Hono<GatewayEnv>({ strict: false })
		.get('/', (c) => {
			const typed = c.req.query('kode')?.trim();
			return typed ? answer(c, typed) : sendPublicPage(c, page({ said: 'ask' }), 200);
		})
		.get('/:code', (c) => answer(c, c.req.param('code')));
}

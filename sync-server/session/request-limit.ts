import { createMiddleware } from 'hono/factory';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { GatewayEnv } from './who';

/** Requests of one account in one minute. A tablet that catches up on a bad link makes some hundred. */
const perMinute = 3_000;

/** Holds an account back that asks more than any tablet would; behind `requireSession`. The app waits as long as it is told. */
export function requestLimit(points = perMinute) {
	const limiter = new RateLimiterMemory({ points, duration: 60 });
	return createMiddleware<GatewayEnv>(async (c, next) => {
		try {
			await limiter.consume(c.get('who').session.account);
		} catch (limit) {
			if (limit instanceof Error) throw limit;
			c.header('Retry-After', String(Math.max(1, Math.ceil((limit as RateLimiterRes).msBeforeNext / 1000))));
			return c.json({ error: 'too_many_requests', reason: 'Terlalu banyak permintaan dari akun ini. Tunggu sebentar.' }, 429);
		}
		await next();
	});
}

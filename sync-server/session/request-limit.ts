import { createMiddleware } from 'hono/factory';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { GatewayEnv } from './who';

/** What one account may ask of `/db`. */
export const limit = {
	/** Requests in one minute. A tablet that catches up on a bad link makes some hundred. */
	perMinute: 3_000,
	/** Requests under way at once, feeds that wait among them. A browser makes six; each that waits or is not read holds memory. */
	atOnce: 50,
} as const;

/** Holds an account back that asks more than any tablet would; behind `requireSession`. The app waits as long as it is told. */
export function requestLimit({ perMinute, atOnce }: { perMinute: number; atOnce: number } = limit) {
	const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
	const underWay = new Map<string, number>();
	const count = (account: string, by: 1 | -1) => {
		const now = (underWay.get(account) ?? 0) + by;
		if (now > 0) underWay.set(account, now);
		else underWay.delete(account);
	};
	return createMiddleware<GatewayEnv>(async (c, next) => {
		const { account } = c.get('who').session;
		const tooMany = (seconds: number) => {
			c.header('Retry-After', String(seconds));
			return c.json({ error: 'too_many_requests', reason: 'Terlalu banyak permintaan dari akun ini. Tunggu sebentar.' }, 429);
		};
		try {
			await limiter.consume(account);
		} catch (over) {
			if (over instanceof Error) throw over;
			return tooMany(Math.max(1, Math.ceil((over as RateLimiterRes).msBeforeNext / 1000)));
		}
		if ((underWay.get(account) ?? 0) >= atOnce) return tooMany(5);
		count(account, 1);
		// A body goes on after its handler has returned: only the connection tells when it was taken, or will never be.
		const onPort = c.env?.outgoing;
		const goesOn = onPort && !onPort.closed;
		if (goesOn) onPort.once('close', () => count(account, -1));
		try {
			await next();
		} finally {
			if (!goesOn) count(account, -1);
		}
	});
}

import { createMiddleware } from 'hono/factory';
import type { GatewayEnv } from './who';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site's page sends in a signed-in person's name; a second lock beside `SameSite=Strict`.
 * `Sec-Fetch-Site` decides where the browser sends it, because behind a proxy the host may have been rewritten;
 * else `Origin` must name this host. A client that is no browser sends neither.
 */
export const sameSite = createMiddleware<GatewayEnv>(async (c, next) => {
	if (!reading.has(c.req.method) && crossSite(c.req.header('sec-fetch-site'), c.req.header('origin'), c.req.header('host')))
		return c.json({ error: 'forbidden', reason: 'Permintaan ini datang dari situs lain.' }, 403);
	await next();
});

function crossSite(site: string | undefined, origin: string | undefined, host: string | undefined): boolean {
	if (site) return site !== 'same-origin' && site !== 'none';
	if (!origin) return false;
	try {
		return new URL(origin).host !== host;
	} catch {
		return true; // "null": a sandboxed frame or a local file
	}
}

import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { ulid } from 'ulid';
import type { Logger } from './log';
import type { GatewayEnv } from './session/who';

const plain = /^[A-Za-z0-9-]{1,64}$/;

/**
 * Gives every request an id (the sender's own only when it is short and plain) and writes one line when it is
 * answered. The route's pattern stands for the address, because an address can hold record ids.
 */
export function requestLog(log: Logger) {
	return createMiddleware<GatewayEnv>(async (c, next) => {
		const began = performance.now();
		const sent = c.req.header('x-request-id');
		const requestId = sent && plain.test(sent) ? sent : ulid();
		c.set('requestId', requestId);
		c.set('log', log);
		await next();
		c.header('X-Request-Id', requestId);
		const route = matchedRoutes(c).map(({ path }) => path).filter((path) => !path.endsWith('*')).at(-1) ?? '*'; // prettier-ignore
		// Files of the app are many and tell nothing, unless one is missing.
		const level = route === '*' && c.res.status < 400 ? 'debug' : 'info';
		log[level]({ requestId, method: c.req.method, route, status: c.res.status, ms: Math.round(performance.now() - began) }, 'request');
	});
}

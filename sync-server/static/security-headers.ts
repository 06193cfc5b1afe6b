import { createMiddleware } from 'hono/factory';
import type { GatewayEnv } from '../session/who';

/** On every answer. Nothing of the app needs a camera, a microphone or the place; a later room that does asks for it here. */
export const everywhere = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Headers of everything that is data and no page: a browser that opens it runs nothing of it. */
export const securityHeaders = createMiddleware<GatewayEnv>(async (c, next) => {
	for (const [name, value] of Object.entries(everywhere)) c.header(name, value);
	c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
	await next();
});

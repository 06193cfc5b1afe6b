import { createMiddleware } from 'hono/factory';
import type { GatewayEnv } from '../session/who';

/** On every answer. The app's own pages may ask for the camera, to scan badges; nothing needs a microphone or the place. */
const everywhere = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Data is no page: a browser that opens it runs nothing of it. The app's files bring a policy of their own. */
const nothing = "default-src 'none'; form-action 'none'; frame-ancestors 'none'";

/** Puts the security headers on every answer; afterwards, because an answer made elsewhere knows nothing of earlier ones. */
export const securityHeaders = createMiddleware<GatewayEnv>(async (c, next) => {
	await next();
	for (const [name, value] of Object.entries(everywhere)) c.header(name, value);
	// The headers of a 304 replace those of the copy the browser holds: this policy would stop the app at the second visit.
	// Every answer is somebody's own unless it says otherwise, as the files of the app do.
	if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
	if (c.res.status !== 304 && !c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', nothing);
});

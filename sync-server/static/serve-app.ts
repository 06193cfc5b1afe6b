import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Handler } from 'hono';
import sirv from 'sirv';
import type { GatewayEnv } from '../session/who';
import { everywhere } from './security-headers';

/**
 * Serves the built app from `build`, which is read once: restart after a build. Every address that is no file gets
 * the shell when a page is asked for, also one with a dot in a record id; a missing hashed file stays 404, or an old
 * page would be given HTML for a script.
 */
export function serveApp(build: string): Handler<GatewayEnv> {
	const policy = `${policyOfShell(build)}; frame-ancestors 'none'`;
	const files = sirv(build, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
			response.setHeader('Content-Security-Policy', policy);
			const hashed = path.startsWith('/_app/immutable/');
			response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		},
	});

	return async (c) => {
		const { incoming, outgoing } = c.env;
		if (!incoming || !outgoing) return c.notFound();
		const request = incoming as IncomingMessage & { _parsedUrl?: unknown };
		delete request.headers.range; // small files; sirv would throw at an inverted range
		const page = c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/_app/');
		const requestId = c.get('requestId');
		return new Promise<Response>((resolve) => {
			const served = () => resolve(RESPONSE_ALREADY_SENT);
			outgoing.once('finish', served).once('close', served);
			outgoing.setHeader('X-Request-Id', requestId);
			const give = (next: () => void) => files(request, outgoing as never, next);
			const missing = () => {
				outgoing.off('finish', served).off('close', served);
				resolve(c.notFound() as Response);
			};
			give(() => {
				if (!page) return missing();
				request.url = '/200.html';
				give(missing);
			});
		});
	};
}

/**
 * The policy SvelteKit wrote into the shell, with the hash of its own start script. Sent as a header too, it holds for
 * every file; a header of our own making would be stricter than the page needs and stop it.
 */
function policyOfShell(build: string): string {
	const shell = join(build, '200.html');
	const html = existsSync(shell) ? readFileSync(shell, 'utf8') : '';
	return /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? "default-src 'self'";
}

import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Handler } from 'hono';
import sirv from 'sirv';
import type { GatewayEnv } from '../session/who';
import { CapturedResponse } from './captured-response';

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
			response.setHeader('Content-Security-Policy', policy);
			const hashed = path.startsWith('/_app/immutable/');
			response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		},
	});

	/** The file at `path`, or `null` when there is none. */
	async function file(path: string, headers: Record<string, string>, withBody: boolean): Promise<Response | null> {
		const captured = new CapturedResponse();
		let missing = false;
		files({ url: path, headers } as unknown as IncomingMessage, captured as unknown as ServerResponse, () => {
			missing = true;
		});
		return missing ? null : captured.answer(withBody);
	}

	return async (c) => {
		const { pathname } = new URL(c.req.url);
		const headers = c.req.header();
		delete headers.range; // files are small, and sirv would throw at an inverted range
		const withBody = c.req.method !== 'HEAD';
		const page = headers.accept?.includes('text/html') && !pathname.startsWith('/_app/');
		const found = (await file(pathname, headers, withBody)) ?? (page ? await file('/200.html', headers, withBody) : null);
		return found ?? c.notFound();
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

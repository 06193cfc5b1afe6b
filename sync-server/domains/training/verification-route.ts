import { Hono, type Context } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { readCertificateCode } from '#shared/training/certificate-code';
import { peerOf } from '../../session/peer';
import type { GatewayEnv } from '../../session/who';
import type { Store } from '../../store/store';
import { sendPublicPage } from '../public-page';
import { certificateIndex } from './certificate-index';
import { verificationPage, type Said } from './verification-page';

/** Codes one address may ask for in a minute: an office that checks a pile, and nobody who tries codes out. */
export const codesPerMinute = 30;

/** More than this of what somebody typed is not shown again. */
const longest = 64;

/**
 * The public page `/verifikasi/<code>` (and `?kode=`), for whoever holds a certificate in their hands. An unknown code and one that cannot be a code
 * are answered alike; search engines are asked to stay away; nothing is kept of who asks.
 */
export function verificationRoute(store: Store, perMinute = codesPerMinute): Hono<GatewayEnv> {
	const certificates = certificateIndex(store);
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
		try {
			// Looked for even when it cannot be a code, so that all that is unknown takes the same time.
			const code = readCertificateCode(sent);
			const certificate = await certificates.find(code ?? '');
			if (!certificate || code === null) return page(c, { said: 'unknown', typed }, 404);
			return page(c, { said: certificate.revoked ? 'revoked' : 'valid', code, certificate }, 200);
		} catch (error) {
			c.get('log').error({ error: (error as Error).name }, 'a certificate could not be verified');
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
	return sendPublicPage(c, verificationPage(said), status);
}

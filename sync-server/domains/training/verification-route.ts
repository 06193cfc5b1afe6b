import type { Hono } from 'hono';
import { readCertificateCode } from '#shared/training/certificate-code';
import type { GatewayEnv } from '../../session/who';
import type { Store } from '../../store/store';
import { publicCodeRoute } from '../public-code-route';
import { certificateIndex } from './certificate-index';
import { verificationPage, type Verified } from './verification-page';

/** Codes one address may ask for in a minute: an office that checks a pile, and nobody who tries codes out. */
const codesPerMinute = 30;

/** The public page `/verifikasi/<code>`, for whoever holds a certificate in their hands. */
export function verificationRoute(store: Store, perMinute = codesPerMinute): Hono<GatewayEnv> {
	const certificates = certificateIndex(store);
	return publicCodeRoute<Verified>({
		perMinute,
		trouble: 'a certificate could not be verified',
		page: verificationPage,
		find: async (typed) => {
			// Looked for even when it cannot be a code, so that all that is unknown takes the same time.
			const code = readCertificateCode(typed);
			const certificate = await certificates.find(code ?? '');
			if (!certificate || code === null) return null;
			return { said: certificate.revoked ? 'revoked' : 'valid', code, certificate };
		},
	});
}

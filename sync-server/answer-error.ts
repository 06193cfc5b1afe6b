import { HTTPException } from 'hono/http-exception';
import type { ErrorHandler } from 'hono';
import type { GatewayEnv } from './session/who';
import { isStoreTrouble } from './store/is-store-trouble';
import type { Store } from './store/open-store';

/**
 * The error boundary. A deliberate answer passes; a store that failed is said to be away, also when it answers again by now; everything else is 500
 * with the request id and nothing of its detail, which stays in the log without its message: a message may quote a
 * record.
 */
export function answerError(store: Store): ErrorHandler<GatewayEnv> {
	return async (error, c) => {
		if (error instanceof HTTPException) return error.getResponse();
		const requestId = c.get('requestId');
		const where = error.stack
			?.split('\n')
			.filter((line) => line.startsWith('    at '))
			.slice(0, 8);
		c.get('log').error({ requestId, error: error.name, status: (error as { status?: unknown }).status, where }, 'request failed');
		if (isStoreTrouble(error) || (await store.problem().catch(() => 'unreachable'))) {
			c.header('Retry-After', '5');
			return c.json(
				{ error: 'service_unavailable', reason: 'Penyimpanan kantor sedang tidak terjangkau. Coba lagi nanti.', requestId },
				503,
			);
		}
		return c.json({ error: 'internal_server_error', reason: 'Terjadi gangguan pada server.', requestId }, 500);
	};
}

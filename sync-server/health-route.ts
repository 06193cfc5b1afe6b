import { Hono } from 'hono';
import { version } from '../package.json';
import type { GatewayEnv } from './session/who';
import type { Store } from './store/open-store';

/**
 * Whether the gateway can work: 200, or 503 with the reason when its store is away. For monitors, so without a session: however
 * many ask at once, the store is asked once.
 */
export function healthRoute({ store, boot }: { store: Store; boot: string }): Hono<GatewayEnv> {
	let asking: Promise<string | null> | undefined;
	return new Hono<GatewayEnv>().get('/', async (c) => {
		asking ??= store.problem().finally(() => (asking = undefined));
		const reason = await asking;
		c.header('Cache-Control', 'no-store');
		return c.json({ ok: !reason, version, store: store.kind, boot, ...(reason && { reason }) }, reason ? 503 : 200);
	});
}

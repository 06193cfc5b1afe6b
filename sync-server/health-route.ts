import { Hono } from 'hono';
import { version } from '../package.json';
import type { GatewayEnv } from './session/who';
import type { Store } from './store/open-store';

/** Whether the gateway can work: 200, or 503 with the reason when its store is away. For monitors, so without a session. */
export function healthRoute({ store, boot }: { store: Store; boot: string }): Hono<GatewayEnv> {
	return new Hono<GatewayEnv>().get('/', async (c) => {
		const reason = await store.problem();
		c.header('Cache-Control', 'no-store');
		return c.json({ ok: !reason, version, store: store.kind, boot, ...(reason && { reason }) }, reason ? 503 : 200);
	});
}

import { Hono } from 'hono';
import type { Logger } from '../log';
import type { GatewayEnv } from '../session/who';
import type { Store } from '../store/open-store';

/** The feeds, as CouchDB databases. Stands empty until the road is laid. */
export function feedRoutes(_parts: { store: Store; log: Logger; boot: string }): Hono<GatewayEnv> {
	void _parts;
	return new Hono<GatewayEnv>();
}

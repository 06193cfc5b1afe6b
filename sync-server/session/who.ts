import type { HttpBindings } from '@hono/node-server';
import type { Session } from '#shared/kernel/session';
import type { Logger } from '../log';

/** The signed-in person behind a request, and the device the session was opened on. */
export interface Who {
	session: Session;
	device: string;
}

/** What every handler of the gateway finds in its context. `who` is set behind `requireSession` only. */
export interface GatewayEnv {
	Bindings: Partial<HttpBindings>;
	Variables: { requestId: string; log: Logger; who: Who };
}

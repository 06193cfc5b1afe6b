import type { HttpBindings } from '@hono/node-server';
import type { Session } from '#shared/kernel/session';
import type { Logger } from '../log';
import type { Proxies } from './peer';

/** The signed-in person behind a request, and the device the session was opened on. */
export interface Who {
	session: Session;
	device: string;
	/** For answers that stay open until `gone`: aborted within a second when the session ends or may no longer see the same. */
	until?: (gone: AbortSignal) => AbortSignal;
	/** Whether the session still is what it was when it was looked up. */
	isUnchanged?: () => Promise<boolean>;
}

/** What every handler of the gateway finds in its context. `who` is set behind `requireSession` only. */
export interface GatewayEnv {
	Bindings: Partial<HttpBindings>;
	Variables: { requestId: string; log: Logger; who: Who; proxies?: Proxies };
}

import type { ServerType } from '@hono/node-server';
import type { Logger } from './log';
import type { Store } from './store/open-store';

/** How long running requests may take to finish, in milliseconds. A waiting `_changes` of a live reader is cut after it. */
const patience = 10_000;

/** On SIGTERM or SIGINT: accept nothing new, let running requests finish, close the store, end with 0. */
export function stopOnSignal(server: ServerType, store: Store, log: Logger): void {
	let stopping = false;
	const stop = (signal: string) => {
		if (stopping) return;
		stopping = true;
		log.info({ signal }, 'stopping');
		const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience);
		server.close(async () => {
			clearTimeout(cut);
			await store.close();
			process.exit(0);
		});
		// A connection that was answered meanwhile stays open for the next request; there will be none.
		if ('closeIdleConnections' in server) setInterval(() => server.closeIdleConnections(), 50);
	};
	process.on('SIGTERM', stop).on('SIGINT', stop);
}

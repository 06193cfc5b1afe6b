import type { AskedChanges } from './changes-question';

/**
 * Waits until anything was written after `since`, giving a newline as a sign of life at every heartbeat meanwhile.
 * True when something was; false when the time was up, or `signal` says that nobody waits any more. Without a database
 * nothing is ever written.
 */
export async function* waitForChange(
	db: PouchDB.Database | null,
	since: string | number,
	{ heartbeat, timeout }: Pick<AskedChanges, 'heartbeat' | 'timeout'>,
	signal: AbortSignal,
): AsyncGenerator<string, boolean, void> {
	let stop = (): void => undefined;
	if (signal.aborted) return false;
	const changed = new Promise<boolean>((resolve, reject) => {
		const feed = db?.changes({ since, live: true, limit: 1, return_docs: false });
		feed?.on('change', () => resolve(true));
		feed?.on('error', reject);
		stop = () => {
			feed?.cancel();
			resolve(false);
		};
	});
	changed.catch(() => undefined);
	signal.addEventListener('abort', stop);
	// A heartbeat keeps the feed open for as long as the client stays, as on CouchDB.
	const pause = heartbeat ?? timeout;
	try {
		for (;;) {
			let timer: NodeJS.Timeout | undefined;
			const tick = new Promise<'tick'>((resolve) => (timer = setTimeout(() => resolve('tick'), pause)));
			const outcome = await Promise.race([changed, tick]).finally(() => clearTimeout(timer));
			if (outcome !== 'tick') return outcome;
			if (!heartbeat) return false;
			yield '\n';
		}
	} finally {
		signal.removeEventListener('abort', stop);
		stop();
	}
}

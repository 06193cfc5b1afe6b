import type { DerivedTable } from '../derived/derived-table';
import type { FromWorker, ToWorker } from './sync-channel';

type LoadTables = () => Promise<readonly DerivedTable[]>;

const ending = new AbortController();
const answer = (message: FromWorker) => self.postMessage(message);

/**
 * What the sync worker of a tab does. It waits for the account's lock and only then loads the rest, the derived tables
 * among it: of several tabs' workers one leads, and when its tab closes or it dies the browser hands the lock to the next.
 */
export function leadSync(loadTables: LoadTables): void {
	let work: Promise<void> | undefined;
	self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
		if (data.type === 'start') {
			work = lead(data.account, loadTables);
			return;
		}
		ending.abort();
		await work;
		answer({ type: 'stopped' });
	};
}

async function lead(account: string, loadTables: LoadTables): Promise<void> {
	const { syncChannel } = await import('./sync-channel');
	const channel = syncChannel(account);
	channel.onmessage = () => answer({ type: 'alive' });
	const { signal } = ending;
	const run = async () => {
		const { runSync } = await import('./run-sync');
		await runSync({ account, tables: await loadTables(), signal });
	};
	while (!signal.aborted) {
		try {
			// Without a secure context there are no locks; two leaders are then harmless (see README), only wasteful.
			if (navigator.locks) await navigator.locks.request(`hitei-sync-${account}`, { signal }, run);
			else await run();
		} catch {
			// The database could not be opened or a part not loaded: another tab may lead meanwhile.
		}
		await pause(signal);
	}
	channel.close();
}

const betweenTries = 30_000;

function pause(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const timer = setTimeout(resolve, betweenTries);
		signal.addEventListener('abort', () => {
			clearTimeout(timer);
			resolve();
		});
	});
}

import type { DerivedTable } from '../derived/derived-table';
import { takeTurns } from './leader';
import type { FromWorker, ToWorker } from './sync-channel';

type LoadTables = () => Promise<readonly DerivedTable[]>;

const ending = new AbortController();
const answer = (message: FromWorker) => self.postMessage(message);

/** What the sync worker of a tab does. It takes its turn at leading, and only then loads the rest, the derived tables among it. */
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

function lead(account: string, loadTables: LoadTables): Promise<void> {
	return takeTurns({
		account,
		signal: ending.signal,
		async run(signal, started) {
			const { runSync } = await import('./run-sync');
			await runSync({ account, tables: await loadTables(), signal, started });
		},
		onCall: () => answer({ type: 'alive' }),
		onLeader: (answers) => answer({ type: 'leader', answers }),
	});
}

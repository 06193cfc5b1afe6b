import { callWorker, type Remote } from '$lib/spreadsheet/worker/call-worker';
import type { ImportEngine } from './import-engine';

const methods = ['open', 'check', 'store', 'marked'] as const;
/** The engine as the page sees it. */
export type RemoteEngine = Remote<ImportEngine, (typeof methods)[number]>;

/** Starts an engine of its own for this page. */
export function startEngine(account: string): RemoteEngine {
	return callWorker(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }), account, methods);
}

import type { Progress } from '$lib/spreadsheet/worker/call';
import { callWorker, type Remote } from '$lib/spreadsheet/worker/call-worker';
import type { PeopleEngine } from './people-engine';

const methods = ['open', 'check', 'store', 'marked'] as const;
/** The engine as the page sees it. */
export type RemoteEngine = Remote<PeopleEngine, (typeof methods)[number]>;

/** Starts an engine of its own for this page. */
export function startEngine(account: string, onprogress: (progress: Progress) => void): RemoteEngine {
	return callWorker(new Worker(new URL('./people.worker.ts', import.meta.url), { type: 'module' }), account, methods, onprogress);
}

import { callWorker, type Remote } from '../worker/call-worker';
import type { Progress } from '../worker/call';
import type { ImportEngine } from './import-engine';
import type { ImportOrder } from './import-target';

const methods = ['open', 'check', 'store', 'marked'] as const;
/** The engine as the page sees it. */
export type RemoteEngine<Order extends ImportOrder, Stored extends Record<string, number>> = Remote<
	ImportEngine<Order, Stored>,
	(typeof methods)[number]
>;

/** Starts an engine of its own for this page behind the worker of its target. */
export function startEngine<Order extends ImportOrder, Stored extends Record<string, number>>(
	worker: Worker,
	account: string,
	onprogress: (progress: Progress) => void,
): RemoteEngine<Order, Stored> {
	return callWorker<ImportEngine<Order, Stored>, (typeof methods)[number]>(worker, account, methods, onprogress);
}

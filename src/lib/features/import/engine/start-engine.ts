import { StorageFull } from '$lib/device/storage-failure';
import { UnreadableFile, type FileProblem } from '../read/unreadable-file';
import type { ImportEngine } from './import-engine';

type Method = 'open' | 'check' | 'store' | 'marked';

/** A call to the worker and its answer; errors cross as plain data, because a class does not. */
export interface Call {
	id: number;
	account: string;
	method: Method;
	args: unknown[];
}
export type Answer =
	| { id: number; result: unknown }
	| { id: number; unreadable: { problem: FileProblem; detail: UnreadableFile['detail'] } }
	| { id: number; failure: 'storage-full' | 'other' };

/** The engine as the page sees it: the same calls, answered by a worker. */
export type RemoteEngine = {
	[M in Method]: (...args: Parameters<ImportEngine[M]>) => Promise<Awaited<ReturnType<ImportEngine[M]>>>;
} & { stop(): void };

/** Starts an engine of its own for this page. A file too big for the device's memory ends the worker; that is told as `too-large`. */
export function startEngine(account: string): RemoteEngine {
	const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
	let next = 0;

	worker.onmessage = ({ data }: MessageEvent<Answer>) => {
		const call = waiting.get(data.id);
		waiting.delete(data.id);
		if ('result' in data) call?.resolve(data.result);
		else if ('unreadable' in data) call?.reject(new UnreadableFile(data.unreadable.problem, data.unreadable.detail));
		else call?.reject(data.failure === 'storage-full' ? new StorageFull() : new Error('the import failed'));
	};
	worker.onerror = () => {
		for (const call of waiting.values()) call.reject(new UnreadableFile('too-large'));
		waiting.clear();
	};

	const ask = (method: Method, args: unknown[]) =>
		new Promise<never>((resolve, reject) => {
			const id = next++;
			waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
			worker.postMessage({ id, account, method, args } satisfies Call);
		});

	return {
		open: (...args) => ask('open', args),
		check: (...args) => ask('check', args),
		store: (...args) => ask('store', args),
		marked: (...args) => ask('marked', args),
		stop: () => worker.terminate(),
	};
}

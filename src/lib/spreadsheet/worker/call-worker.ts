import { StorageFull } from '$lib/device/storage-failure';
import { UnreadableFile } from '../read/unreadable-file';
import type { Answer, Call, Progress } from './call';

type Method = (...args: never[]) => unknown;

/** An engine as the page sees it: the same calls, answered by a worker; `stop` ends the worker, and with it what it was doing. */
export type Remote<Engine, Name extends keyof Engine> = {
	[M in Name]: Engine[M] extends Method ? (...args: Parameters<Engine[M]>) => Promise<Awaited<ReturnType<Engine[M]>>> : never;
} & { stop(): void };

/**
 * Gives `methods` of the engine behind `worker` for this page. A file too big for the device's memory ends the worker; that is told
 * as `too-large`.
 */
export function callWorker<Engine, const Name extends keyof Engine & string>(
	worker: Worker,
	account: string,
	methods: readonly Name[],
	onprogress?: (progress: Progress) => void,
): Remote<Engine, Name> {
	const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
	let next = 0;

	worker.onmessage = ({ data }: MessageEvent<Answer>) => {
		if ('progress' in data) return onprogress?.(data.progress);
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

	const ask = (method: string, args: unknown[]) =>
		new Promise((resolve, reject) => {
			const id = next++;
			waiting.set(id, { resolve, reject });
			// A file of 20 MB goes over as it is, without a copy.
			const bytes = args.flatMap((arg) => (arg instanceof Uint8Array ? [arg.buffer] : []));
			worker.postMessage({ id, account, method, args } satisfies Call, bytes);
		});
	const calls = Object.fromEntries(methods.map((method) => [method, (...args: unknown[]) => ask(method, args)]));
	return { ...calls, stop: () => worker.terminate() } as Remote<Engine, Name>;
}

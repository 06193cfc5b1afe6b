import { isStorageFull } from '$lib/device/storage-failure';
import { UnreadableFile } from '../read/unreadable-file';
import type { Answer, Call, Progress } from './call';

/** In a worker: answers the page's calls with an engine that is made at the first one. `report` tells the page how far it is. */
export function answerCalls<Engine extends object>(make: (account: string, report: (progress: Progress) => void) => Engine): void {
	let engine: Engine | undefined;
	let current = 0;
	const answer = (message: Answer) => self.postMessage(message);

	self.onmessage = async ({ data }: MessageEvent<Call>) => {
		current = data.id;
		try {
			engine ??= make(data.account, (progress) => answer({ id: current, progress }));
			const method = engine[data.method as keyof Engine] as (...args: unknown[]) => unknown;
			answer({ id: data.id, result: await method.apply(engine, data.args) });
		} catch (error) {
			if (error instanceof UnreadableFile) answer({ id: data.id, unreadable: { problem: error.problem, detail: error.detail } });
			else answer({ id: data.id, failure: isStorageFull(error) ? 'storage-full' : 'other' });
		}
	};
}

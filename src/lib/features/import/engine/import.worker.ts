import { DeviceDb } from '$lib/device/db';
import { isStorageFull } from '$lib/device/storage-failure';
import { UnreadableFile } from '../read/unreadable-file';
import { ImportEngine } from './import-engine';
import type { Answer, Call } from './start-engine';

let engine: ImportEngine | undefined;

self.onmessage = async ({ data }: MessageEvent<Call>) => {
	try {
		engine ??= new ImportEngine(new DeviceDb(data.account));
		const result = await (engine[data.method] as (...args: unknown[]) => unknown)(...data.args);
		answer({ id: data.id, result });
	} catch (error) {
		if (error instanceof UnreadableFile) answer({ id: data.id, unreadable: { problem: error.problem, detail: error.detail } });
		else answer({ id: data.id, failure: isStorageFull(error) ? 'storage-full' : 'other' });
	}
};

function answer(message: Answer): void {
	self.postMessage(message);
}

import type { Contender, Task } from './contender';

const contenders: Record<Task['contender'], () => Promise<Contender>> = {
	ours: async () => (await import('./ours')).ours,
	pouchdb: async () => (await import('./pouchdb')).pouchdb,
	rxdb: async () => (await import('./rxdb')).rxdb,
	bytes: async () => (await import('./bytes')).bytes,
};

self.onmessage = async ({ data }: MessageEvent<Task>) => {
	try {
		const contender = await contenders[data.contender]();
		self.postMessage({ measured: await contender(data) });
	} catch (error) {
		self.postMessage({ failure: String((error as Error)?.stack ?? error) });
	}
};

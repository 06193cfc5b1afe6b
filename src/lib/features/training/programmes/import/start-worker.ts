/** Starts the worker that reads and checks a list of participants. */
export function startWorker(): Worker {
	return new Worker(new URL('./participants.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker that reads and checks a table of answers. */
export function startWorker(): Worker {
	return new Worker(new URL('./survey.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker that reads and checks a list of people or units. */
export function startWorker(): Worker {
	return new Worker(new URL('./people.worker.ts', import.meta.url), { type: 'module' });
}

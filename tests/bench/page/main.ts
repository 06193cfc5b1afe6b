import type { Measured, Task } from './contender';
import { submits } from './submit';

/** Runs one task in a fresh worker, so that no contender finds another's warm code or memory. */
function run(task: Task): Promise<Measured> {
	const worker = new Worker(new URL('./contender.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<Measured>((done, fail) => {
		worker.onmessage = ({ data }) => (data.failure ? fail(new Error(data.failure)) : done(data.measured));
		worker.onerror = (event) => fail(new Error(event.message));
		worker.postMessage(task);
	}).finally(() => worker.terminate());
}

Object.assign(window, { bench: { run, submits } });

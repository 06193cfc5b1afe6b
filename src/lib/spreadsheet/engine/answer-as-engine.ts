import { DeviceDb } from '$lib/device/db';
import { answerCalls } from '../worker/answer-calls';
import { ImportEngine } from './import-engine';
import type { ImportOrder, ImportTarget } from './import-target';

/** In the worker of a target: the whole of it is `answerAsEngine(target)`. */
export function answerAsEngine<Order extends ImportOrder, Stored extends Record<string, number>>(
	target: ImportTarget<Order, Stored>,
): void {
	answerCalls((account, report) => new ImportEngine(new DeviceDb(account), target, report));
}

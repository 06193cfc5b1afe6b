import { clockDiffers } from '../kernel/clock-differs';
import type { Envelope } from '../kernel/envelope';
import { problem, type SelectionProblem } from './problem';

/**
 * Whether the tablet's clock was wrong when a sheet was sealed. Said beside the sheet, and nothing more: whether a sheet is late is told by the chain of events,
 * so a clock a day ahead makes nobody late and one behind nobody early.
 */
export function sealClock(record: Pick<Envelope, 'at' | 'skew' | 'received'>, field: string): SelectionProblem | null {
	return clockDiffers(record) ? problem('clock_wrong', field) : null;
}

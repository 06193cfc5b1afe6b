import type { Envelope } from './envelope';

const tolerance = 10 * 60 * 1000;

/**
 * Whether the device's clock was evidently wrong: more than ten minutes after the arrival, or with a measured
 * skew of more than ten minutes. Both times are kept and shown.
 */
export function clockDiffers(record: Pick<Envelope, 'at' | 'skew' | 'received'>): boolean {
	if (Math.abs(record.skew ?? 0) * 1000 > tolerance) return true;
	return !!record.received && Date.parse(record.at) - Date.parse(record.received.at) > tolerance;
}

import type { Envelope } from './envelope';

/** When an act was done, milliseconds: the device's time, put right by the `skew` it measured at its last contact with the office. */
export function actTime({ at, skew = 0 }: Pick<Envelope, 'at' | 'skew'>): number {
	return Date.parse(at) + skew * 1000;
}

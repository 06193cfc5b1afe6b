import type { PushMemory } from './push';
import { Suspects } from './suspects';

/** How many records the first request carries. */
export const firstBatch = 100;

/** What a worker knows of the road before its first run. */
export function pushMemory(): PushMemory {
	return { current: firstBatch, failed: false, suspects: new Suspects() };
}

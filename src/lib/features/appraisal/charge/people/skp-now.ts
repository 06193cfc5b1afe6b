import { skpCase, type SkpCase } from '#shared/appraisal/skp-case';
import type { Envelope } from '#shared/kernel/envelope';

/** A person's SKP of a year, which is there, with what was said of this very edit of it. */
export interface SkpNow extends Pick<SkpCase, 'state' | 'returned' | 'answer'> {
	record: NonNullable<SkpCase['skp']>;
}

/** Reads it among the records of one person and year; `null` when there is none. */
export function skpNow(records: readonly Envelope[]): SkpNow | null {
	const { skp: record, state, returned, answer } = skpCase(records);
	return record && { record, state, returned, answer };
}

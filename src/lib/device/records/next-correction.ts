import { ulid } from 'ulid';
import type { Envelope } from '#shared/kernel/envelope';
import { kinds } from '#shared/kinds';

/** Whether an accepted record of this append-only kind is corrected by another one that supersedes it. Of the others there is one. */
export function hasCorrections(kind: string): boolean {
	return kinds.get(kind)?.change === 'corrections';
}

/**
 * `record` as the next correction of what already stands under its id: what was accepted never changes, so another
 * version of it becomes `<kind>:<ULID>:<n + 1>` and supersedes it.
 */
export function nextCorrection(record: Envelope): Envelope {
	const [kind, root, n = '1'] = record._id.split(':');
	const { _rev, received, ...rest } = record;
	void [_rev, received];
	return { ...rest, _id: `${kind}:${root}:${Number(n) + 1}`, edit: ulid(), body: { ...(record.body as object), supersedes: record._id } };
}

import type { RecordOf } from '../kernel/envelope';
import type { TrainingSession } from './kinds/training-session';
import { sessionSpan } from './session-span';

/** Ids of the sessions that share a minute with another one; cancelled ones and those without an end are left out. */
export function overlappingSessions(sessions: readonly Pick<RecordOf<TrainingSession>, '_id' | 'body'>[]): Set<string> {
	const spans = sessions
		.filter(({ body }) => !body.cancelled && body.end !== null)
		.map(({ _id, body }) => ({ id: _id, ...sessionSpan(body) }))
		.sort((a, b) => a.start - b.start);
	const found = new Set<string>();
	for (const [at, { id, end }] of spans.entries())
		for (const next of spans.slice(at + 1)) {
			if (next.start >= end!) break;
			found.add(id).add(next.id);
		}
	return found;
}

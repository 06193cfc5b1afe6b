import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { sessionSpan } from '#shared/training/session-span';
import { sessionUnderWay } from './session-under-way';

/** The session a hall is opened with at `now` (milliseconds): the one under way, else the next, else the last. `sessions` in the order in which they begin. */
export function sessionAt(sessions: readonly RecordOf<TrainingSession>[], now: number): RecordOf<TrainingSession> | undefined {
	return sessionUnderWay(sessions, now) ?? sessions.find(({ body }) => sessionSpan(body).start > now) ?? sessions.at(-1);
}

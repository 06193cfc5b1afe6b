import type { RecordOf } from '#shared/kernel/envelope';
import { jakartaDay } from '#shared/kernel/days';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { sessionSpan } from '#shared/training/session-span';

/** An hour before it begins people are at the door, and an hour after its end the last ones leave. */
const margin = 60 * 60 * 1000;

/** The session people come to or leave at `now` (milliseconds); `undefined`: none. Without an end it goes on to the end of its day. `sessions` in the order in which they begin. */
export function sessionUnderWay(sessions: readonly RecordOf<TrainingSession>[], now: number): RecordOf<TrainingSession> | undefined {
	return sessions.findLast(({ body }) => {
		const { start, end } = sessionSpan(body);
		const isOver = end === null ? jakartaDay(now) > jakartaDay(start) : end + margin < now;
		return start - margin <= now && !isOver;
	});
}

import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { sessionSpan } from '#shared/training/session-span';

/** An hour before it begins people are at the door. */
const early = 60 * 60 * 1000;

/** The session people come to or leave at `now` (milliseconds): the one under way, else the next, else the last. `sessions` in the order in which they begin. */
export function sessionAt(sessions: readonly RecordOf<TrainingSession>[], now: number): RecordOf<TrainingSession> | undefined {
	const spans = sessions.map((session) => ({ session, ...sessionSpan(session.body) }));
	const begun = spans.findLast(({ start }) => start - early <= now);
	if (!begun) return sessions[0];
	const isOver = begun.end !== null && begun.end + early < now;
	return isOver ? (spans.find(({ start }) => start > now)?.session ?? begun.session) : begun.session;
}

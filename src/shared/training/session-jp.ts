import type { TrainingSession } from './kinds/training-session';
import { sessionSpan } from './session-span';

/**
 * JP of a session: as the timetable says, else its minutes without the break by `minutesPerJp` (45). `null`: neither is known. Not rounded: three times 15 minutes
 * are 1 JP, so whoever adds rounds the sum.
 */
export function sessionJp(
	session: Omit<TrainingSession, 'topic' | 'trainer' | 'place' | 'cancelled'>,
	minutesPerJp: number,
): number | null {
	if (session.jp !== null) return session.jp;
	const { start, end } = sessionSpan(session);
	if (end === null) return null;
	const minutes = Math.max(0, (end - start) / 60_000 - session.breakMinutes);
	return minutes / minutesPerJp;
}

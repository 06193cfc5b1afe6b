import type { TrainingSession } from './kinds/training-session';
import { sessionSpan } from './session-span';

/** JP of a session, two decimals, as a timetable prints it: as it says, else its minutes without the break by `minutesPerJp` (45). `null`: neither is known. */
export function sessionJp(
	session: Omit<TrainingSession, 'topic' | 'trainer' | 'place' | 'cancelled'>,
	minutesPerJp: number,
): number | null {
	if (session.jp !== null) return session.jp;
	const { start, end } = sessionSpan(session);
	if (end === null) return null;
	const minutes = Math.max(0, (end - start) / 60_000 - session.breakMinutes);
	return Math.round((minutes / minutesPerJp) * 100) / 100;
}

import type { RecordOf } from '../kernel/envelope';
import type { Attendance } from './fold-roster';
import type { TrainingSession } from './kinds/training-session';
import { sessionJp } from './session-jp';
import { sessionSpan } from './session-span';

/** What of a programme's learning hours somebody attended; JP with two decimals. */
export interface AttendedJp {
	attended: number;
	scheduled: number;
	/** Attended in per cent of scheduled, two decimals; `null`: nothing is scheduled. */
	percent: number | null;
	/** Sessions whose JP is not known, because nobody has said when they end. */
	unknown: number;
	/** Two sessions at the same time: their common hours count once. */
	overlaps: boolean;
}

/** Some time that counts so many JP. */
interface Stretch {
	from: number;
	to: number;
	/** JP of a millisecond. */
	rate: number;
}

/**
 * Attended JP over scheduled JP (not sessions over sessions): late coming and early going beyond the tolerance are cut, as the roster says; hours that two sessions
 * share count once. `attendanceOf` by the session's record id.
 */
export function attendedJp(
	sessions: readonly RecordOf<TrainingSession>[],
	attendanceOf: (session: string) => Attendance,
	minutesPerJp: number,
): AttendedJp {
	const [scheduled, attended]: [Stretch[], Stretch[]] = [[], []];
	let unknown = 0;
	for (const { _id, body } of sessions) {
		const { start, end } = sessionSpan(body);
		const jp = sessionJp(body, minutesPerJp);
		if (end === null || jp === null) {
			unknown++;
			continue;
		}
		const rate = jp / (end - start);
		scheduled.push({ from: start, to: end, rate });
		const { state, lateMinutes, earlyMinutes } = attendanceOf(_id);
		if (state === 'absent' || state === 'unmarked') continue;
		attended.push({ from: start + lateMinutes * 60_000, to: end - earlyMinutes * 60_000, rate });
	}
	const [all, there] = [sum(scheduled), sum(attended)];
	return {
		attended: round(there.jp),
		scheduled: round(all.jp),
		percent: all.jp > 0 ? round((there.jp / all.jp) * 100) : null,
		unknown,
		overlaps: all.overlaps,
	};
}

/** JP of stretches, any moment counted once: by the stretch that counts most then. */
function sum(stretches: readonly Stretch[]): { jp: number; overlaps: boolean } {
	const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
	let [jp, overlaps] = [0, false];
	for (const [index, from] of edges.entries()) {
		const to = edges[index + 1];
		if (to === undefined) break;
		const running = stretches.filter((stretch) => stretch.from <= from && stretch.to >= to);
		overlaps ||= running.length > 1;
		jp += Math.max(0, ...running.map(({ rate }) => rate)) * (to - from);
	}
	return { jp, overlaps };
}

const round = (value: number) => Math.round((value + Number.EPSILON) * 100) / 100;

import type { AttendedJp } from './attended-jp';
import type { TrainingProgramme } from './kinds/training-programme';

/** Why somebody does not pass, or why that cannot be said yet. */
export type ResultReason = 'attendance' | 'score' | 'score-missing' | 'hours-unknown';

/** What the programme's own rules say of a participant. */
export interface ProposedResult {
	/** `null`: it cannot be said yet. */
	verdict: 'passed' | 'failed' | null;
	/** Everything that speaks against passing; empty when nothing does. */
	reasons: ResultReason[];
	/** JP it counts for if passed, two decimals: as the certificate says, else those attended. */
	jp: number;
}

/**
 * Passed or not by the programme's own minimum of attended JP and, where it is graded, its pass score. Who lacks attendance has failed, whatever
 * else is missing. @param score 0 to 100; `null`: none yet
 */
export function resultOf(
	programme: Pick<TrainingProgramme, 'minimumAttendance' | 'passScore' | 'jp' | 'certificate'>,
	attended: Pick<AttendedJp, 'attended' | 'scheduled' | 'percent' | 'unknown'>,
	score: number | null,
): ProposedResult {
	const reasons: ResultReason[] = [];
	const { minimumAttendance, passScore } = programme;
	// Who missed the session whose hours nobody knows would have 100 per cent of the others.
	if (attended.percent === null || attended.unknown > 0) reasons.push('hours-unknown');
	else if (attended.percent < minimumAttendance) reasons.push('attendance');
	if (passScore !== null) {
		if (score === null) reasons.push('score-missing');
		else if (score < passScore) reasons.push('score');
	}
	const failed = reasons.includes('attendance') || reasons.includes('score');
	const certified = programme.certificate !== null || programme.jp !== null;
	return {
		verdict: failed ? 'failed' : reasons.length > 0 ? null : 'passed',
		reasons,
		jp: certified ? (programme.jp ?? attended.scheduled) : attended.attended,
	};
}

import { addDays, jakartaDay } from '../kernel/days';
import { problem, type SelectionProblem } from './problem';

/** How long objections (sanggah) are taken after a result. */
export interface ObjectionRule {
	days: number;
	/** Whether Saturdays, Sundays and the days off count. */
	count: 'calendar' | 'working';
	/** Days off (`2026-12-25`). */
	daysOff: readonly string[];
}

/** First and last day on which an objection may be made, both included, in Asia/Jakarta: from the day after the publication. Throws `RangeError` below one day. */
export function objectionWindow(publishedAt: string, { days, count, daysOff }: ObjectionRule): { from: string; to: string } {
	if (!Number.isInteger(days) || days < 1) throw new RangeError('A window is at least one day.');
	const published = jakartaDay(publishedAt);
	const off = new Set(daysOff);
	let to = published;
	for (let counted = 0; counted < days;) {
		to = addDays(to, 1);
		const weekday = new Date(`${to}T00:00:00Z`).getUTCDay();
		if (count === 'calendar' || (weekday !== 0 && weekday !== 6 && !off.has(to))) counted += 1;
	}
	return { from: addDays(published, 1), to };
}

/** Whether an objection made at a moment is in time; `null`: it is. On the day of the publication it is taken too: nobody has to wait until midnight. */
export function objectionOutOfTime(at: string, publishedAt: string, rule: ObjectionRule): SelectionProblem | null {
	if (Date.parse(at) < Date.parse(publishedAt)) return problem('objection_early', 'at');
	return jakartaDay(at) > objectionWindow(publishedAt, rule).to ? problem('objection_late', 'at') : null;
}

export type ObjectionState = 'filed' | 'examined' | 'upheld' | 'dismissed';

/** Diajukan → diperiksa → diterima atau ditolak. */
const next: Record<ObjectionState, readonly ObjectionState[]> = {
	filed: ['examined'],
	examined: ['upheld', 'dismissed'],
	upheld: [],
	dismissed: [],
};

/**
 * What speaks against a step of an objection. Who scored the participant's stage examines nothing.
 * @param scorers persons with a score field in the selection
 */
export function objectionStep(
	from: ObjectionState,
	step: { to: ObjectionState; by: string; answer: string },
	scorers: readonly string[],
): SelectionProblem[] {
	const found: SelectionProblem[] = [];
	if (!next[from].includes(step.to)) found.push(problem('step_not_allowed', 'to'));
	if (scorers.includes(step.by)) found.push(problem('examiner_scored', 'by'));
	if ((step.to === 'upheld' || step.to === 'dismissed') && step.answer.trim() === '') found.push(problem('answer_missing', 'answer'));
	return found;
}

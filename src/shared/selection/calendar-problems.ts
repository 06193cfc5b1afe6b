import { addDays } from '../kernel/days';
import { problem, type SelectionProblem } from './problem';

/** Days of a selection, both ends included, in Asia/Jakarta. */
export interface SelectionCalendar {
	announcement: Span;
	/** In their order. */
	stages: (Span & { code: string })[];
}

export interface Span {
	from: string;
	to: string;
}

/** Announced for so many calendar days; the rule was not read, so it is a setting. */
export const usualAnnouncementDays = 15;

/** What does not fit in a calendar: reversed days, a stage before the announcement has ended, stages that overlap, an announcement that is too short. */
export function calendarProblems(
	{ announcement, stages }: SelectionCalendar,
	announcementDays = usualAnnouncementDays,
): SelectionProblem[] {
	const found: SelectionProblem[] = [];
	const spans = [{ ...announcement, field: 'announcement' }, ...stages.map((stage) => ({ ...stage, field: `stages.${stage.code}` }))];
	for (const [at, { from, to, field }] of spans.entries()) {
		if (to < from) found.push(problem('dates_reversed', field));
		const before = spans[at - 1];
		if (before && from < before.from) found.push(problem('dates_reversed', field));
		else if (before && from <= before.to) found.push(problem('stages_overlap', field));
	}
	if (addDays(announcement.from, announcementDays - 1) > announcement.to) found.push(problem('announcement_short', 'announcement'));
	return found;
}

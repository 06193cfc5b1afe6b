import type { TrainingSession } from './kinds/training-session';

/** From when to when a session goes, milliseconds; `end` `null`: nobody has said. An end before the start is of the next day. */
export interface SessionSpan {
	start: number;
	end: number | null;
}

/** The moments of a session's first and last minute, by the clock in Pematangsiantar. */
export function sessionSpan({ date, start, end }: Pick<TrainingSession, 'date' | 'start' | 'end'>): SessionSpan {
	const from = clockOn(date, start);
	if (end === null) return { start: from, end: null };
	const to = clockOn(date, end);
	return { start: from, end: to > from ? to : to + oneDay };
}

/** A moment by a day and a clock time in Pematangsiantar (UTC+7 all year), milliseconds. */
export function clockOn(date: string, clock: string): number {
	return Date.parse(`${date}T${clock}:00+07:00`);
}

const oneDay = 24 * 60 * 60 * 1000;

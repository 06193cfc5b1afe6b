import { addDays, jakartaDay } from '../kernel/days';
import type { ClockSpan } from './kinds/reference-engagement-rules';
import { addWorkingDays, type Holidays } from './working-days';

/** When a clock runs out. */
export interface ClockEnd {
	/** The last day in Pematangsiantar, `2026-12-08`, and its last millisecond; of hours the millisecond itself. */
	lastDay: string;
	ends: number;
	/** False: holidays of a year on the way are not known, so the true day may be later. */
	certain: boolean;
}

/** The end of a clock that began at `from` (milliseconds). Of days and working days the day it began is not counted. */
export function clockEnds({ number, unit }: ClockSpan, from: number, holidays: Holidays): ClockEnd {
	if (unit === 'hours') {
		const ends = from + number * 60 * 60 * 1000;
		return { lastDay: jakartaDay(ends), ends, certain: true };
	}
	const first = jakartaDay(from);
	const { day, certain } = unit === 'days' ? { day: addDays(first, number), certain: true } : addWorkingDays(first, number, holidays);
	return { ...endOf(day), certain };
}

/** The last moment of a day in Pematangsiantar. */
export function endOf(day: string): Pick<ClockEnd, 'lastDay' | 'ends'> {
	return { lastDay: day, ends: Date.parse(`${addDays(day, 1)}T00:00:00+07:00`) - 1 };
}

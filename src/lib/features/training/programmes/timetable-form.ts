import { timetableSlots, type TimetableSlot } from '#shared/training/timetable';
import { readClock } from './session-form';

/** A timetable while it is filled in. */
export interface TimetableForm {
	from: string;
	days: number | null;
	/** As typed: `08.00`. */
	start: string;
	end: string;
	perDay: number | null;
	pauseMinutes: number | null;
	weekends: 'skip' | 'keep';
	trainer: string;
	place: string;
}

/** Most sessions made in one go; more than half a year of two a day is a slip. */
const most = 300;

/** The sessions it says, or the first field that does not fit. */
export function readTimetable(
	form: TimetableForm,
): { ok: true; slots: TimetableSlot[] } | { ok: false; field: 'from' | 'days' | 'start' | 'end' | 'perDay' } {
	const [start, end] = [readClock(form.start), readClock(form.end)];
	const { from, days, perDay, pauseMinutes, weekends } = form;
	if (!from) return { ok: false, field: 'from' };
	if (days === null || days < 1 || days > most) return { ok: false, field: 'days' };
	if (start === null) return { ok: false, field: 'start' };
	if (end === null) return { ok: false, field: 'end' };
	if (perDay === null || perDay < 1 || perDay > 12 || perDay * days > most) return { ok: false, field: 'perDay' };
	const slots = timetableSlots({ from, days, start, end, perDay, pauseMinutes: pauseMinutes ?? 0, skipsWeekends: weekends === 'skip' });
	return slots.length > 0 ? { ok: true, slots } : { ok: false, field: 'end' };
}

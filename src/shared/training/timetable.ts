import { addDays } from '../kernel/days';
import type { TrainingSession } from './kinds/training-session';

/** "5 hari, 08.00–16.00, 2 sesi": what sessions are made from. */
export interface Timetable {
	/** The first day, and how many days have sessions. */
	from: string;
	days: number;
	/** First and last minute of a day by the clock, on the same day. */
	start: string;
	end: string;
	/** Sessions a day, of equal length. */
	perDay: number;
	/** Minutes between one session and the next. */
	pauseMinutes: number;
	/** No sessions on Saturdays and Sundays: the days go on behind them. */
	skipsWeekends: boolean;
}

export type TimetableSlot = Pick<TrainingSession, 'date' | 'breakMinutes'> & { start: string; end: string };

/**
 * The sessions of a timetable, in their order; minutes that do not divide go to the later ones. None where the pauses leave
 * a session no minute, or the day ends before it starts.
 */
export function timetableSlots({ from, days, start, end, perDay, pauseMinutes, skipsWeekends }: Timetable): TimetableSlot[] {
	const first = minutesOf(start);
	const open = minutesOf(end) - first - pauseMinutes * (perDay - 1);
	if (open < perDay) return [];
	const slots = Array.from({ length: perDay }, (_, no) => ({
		start: clockOf(first + Math.floor((open * no) / perDay) + no * pauseMinutes),
		end: clockOf(first + Math.floor((open * (no + 1)) / perDay) + no * pauseMinutes),
		breakMinutes: 0,
	}));
	return daysOf(from, days, skipsWeekends).flatMap((date) => slots.map((slot) => ({ date, ...slot })));
}

function daysOf(from: string, days: number, skipsWeekends: boolean): string[] {
	const found: string[] = [];
	for (let day = from; found.length < days; day = addDays(day, 1)) if (!skipsWeekends || !isWeekend(day)) found.push(day);
	return found;
}

function isWeekend(day: string): boolean {
	return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function minutesOf(clock: string): number {
	const [hours, minutes] = clock.split(':').map(Number) as [number, number];
	return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
	return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

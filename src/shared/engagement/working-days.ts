import { addDays } from '../kernel/days';
import type { ReferenceHolidays } from './kinds/reference-holidays';

/** Days on which offices are closed, by year; a year that is missing is not known. */
export type Holidays = ReadonlyMap<string, ReadonlySet<string>>;

/** A day reached by counting, and whether the holidays of every year on the way were known. */
export interface CountedDay {
	/** `2026-11-24` */
	day: string;
	/** False: a year's list was missing, so the true day may be later. */
	certain: boolean;
}

/** The lists HR keeps, as the count asks for them. Two lists of one year count together. */
export function holidaysOf(lists: readonly Pick<ReferenceHolidays, 'year' | 'days'>[]): Holidays {
	const all = new Map<string, Set<string>>();
	for (const { year, days } of lists) {
		const known = all.get(year) ?? new Set<string>();
		for (const { day } of days) known.add(day);
		all.set(year, known);
	}
	return all;
}

/** Whether offices work on that day: Monday to Friday, no national holiday and no cuti bersama. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6 && !holidays.get(day.slice(0, 4))?.has(day);
}

/** The day so many hari kerja after another one, which is not counted itself; with 0 that day, whether or not offices work on it. */
export function addWorkingDays(from: string, count: number, holidays: Holidays): CountedDay {
	let day = from;
	let certain = true;
	for (let left = count; left > 0;) {
		day = addDays(day, 1);
		certain &&= holidays.has(day.slice(0, 4));
		if (isWorkingDay(day, holidays)) left--;
	}
	return { day, certain };
}

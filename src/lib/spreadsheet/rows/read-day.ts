import { calendarDay } from '#shared/kernel/days';
/** A day read from a cell; `time` when the cell gave one. Both as Asia/Jakarta's wall clock. */
export interface CellDay {
	day: string;
	time: string | null;
}

const months = [
	['januari', 'january', 'jan'],
	['februari', 'pebruari', 'february', 'feb', 'peb'],
	['maret', 'march', 'mar', 'mrt'],
	['april', 'apr'],
	['mei', 'may'],
	['juni', 'june', 'jun'],
	['juli', 'july', 'jul'],
	['agustus', 'august', 'agu', 'ags', 'agt', 'agust', 'aug'],
	['september', 'sep', 'sept'],
	['oktober', 'october', 'okt', 'oct'],
	['november', 'nopember', 'nov', 'nop'],
	['desember', 'december', 'des', 'dec'],
];
const weekday = /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[,\s]+/i;

/**
 * Reads `2026-11-24`, `24/11/2026`, `24-11-2026`, `24.11.2026` (day first, as written in Indonesia), `24 November 2026`, also in the
 * old spelling (`Nopember`), and `24-Nov-26`, with or without weekday and time. Two digits of a year are read where a month in words
 * tells which number is the day: to 29 they are of this century, as in Excel. `null` for anything else: guessing would move a day.
 */
export function readDay(cell: string): CellDay | null {
	const text = cell.trim().replace(weekday, '');
	const match = /^(.+?)(?:(?:[ T,]+|,? (?:pukul|jam) )(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?Z?(?: WIB)?)?$/i.exec(text);
	const day = match && readDate(match[1]!.trim());
	if (!day) return null;
	if (match[2] === undefined) return { day, time: null };
	const [hour, minute] = [Number(match[2]), Number(match[3])];
	return hour < 24 && minute < 60 ? { day, time: `${two(hour)}:${two(minute)}` } : null;
}

function readDate(text: string): string | null {
	const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
	if (iso) return valid(Number(iso[1]), Number(iso[3]), Number(iso[4]));
	const numeric = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/.exec(text);
	if (numeric) return valid(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]));
	const dayFirst = /^(\d{1,2})[\s./-]*([a-z]{3,9})[\s.,/-]*(\d{4}|\d{2})$/i.exec(text);
	if (dayFirst) return worded(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
	const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}), ?(\d{4})$/i.exec(text);
	return monthFirst ? worded(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : null;
}

function worded(year: string, name: string, day: string): string | null {
	const month = months.findIndex((words) => words.includes(name.toLowerCase())) + 1;
	const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
	return month > 0 ? valid(full, month, Number(day)) : null;
}

function valid(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	return calendarDay(date);
}

function two(n: number): string {
	return String(n).padStart(2, '0');
}

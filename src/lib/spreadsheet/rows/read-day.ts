import { addDays, calendarDay } from '#shared/kernel/days';

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
const weekday = "(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
/** What stands around a date and says nothing more: its weekday, "tgl.". */
const around = new RegExp(`^(?:(?:tgl\\.?|tanggal)\\s*:?\\s+)?(?:${weekday}(?:\\s*[,/]\\s*|\\s+))?|\\s*\\(${weekday}\\)$`, 'gi');
const time = /^(.+?)(?:(?:[ T,]+|,? (?:pukul|jam) )(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?: ?([AP]M))?(?: ?(Z|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC|WIB|WITA|WIT))?)?$/i; // prettier-ignore
const numeric = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/;

/** Which of two bare numbers is the day: the first, as written in Indonesia, or the second, as programs set to American English write. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * In which order the dates of a column stand, by those that can be read in one only: `11/24/2026` makes the 5 November of the
 * `11/05/2026` below it. `mixed`: in both. Without evidence the day stands first.
 */
export function dayOrder(cells: readonly string[]): DayOrder | 'mixed' {
	const seen = new Set<DayOrder>();
	for (const cell of cells) {
		const [, first, , second] = numeric.exec(cell.trim()) ?? [];
		if (Number(first) > 12 && Number(second) <= 12) seen.add('day-first');
		if (Number(first) <= 12 && Number(second) > 12) seen.add('month-first');
	}
	return seen.size > 1 ? 'mixed' : seen.has('month-first') ? 'month-first' : 'day-first';
}

/**
 * Reads `2026-11-24`, `24/11/2026`, `24-11-2026`, `24.11.2026` (`order`: which number is the day), `24 November 2026`, also in the
 * old spelling (`Nopember`), and `24-Nov-26`, with or without weekday and time. A time of another zone is put into that of Jakarta. Two
 * digits of a year are read where a month in words tells which number is the day: to 29 they are of this century, as in Excel. `null`
 * for anything else: guessing would move a day.
 */
export function readDay(cell: string, order: DayOrder = 'day-first'): CellDay | null {
	const match = time.exec(cell.trim().replace(around, '').trim());
	const day = match && readDate(match[1]!.trim(), order);
	if (!day) return null;
	const [, , hours, minutes, half, zone] = match;
	if (hours === undefined) return { day, time: null };
	const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
	if (hour > 23 || Number(minutes) > 59 || (half && (Number(hours) < 1 || Number(hours) > 12))) return null;
	const offset = zone === undefined ? jakarta : offsetOf(zone);
	if (offset === null) return null;
	const at = hour * 60 + Number(minutes) - offset + jakarta;
	const inDay = ((at % oneDay) + oneDay) % oneDay;
	return { day: addDays(day, Math.floor(at / oneDay)), time: `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}` };
}

/** Minutes. */
const jakarta = 7 * 60;
const oneDay = 24 * 60;
const zones: Readonly<Record<string, number>> = { Z: 0, GMT: 0, UTC: 0, WIB: jakarta, WITA: 8 * 60, WIT: 9 * 60 };

/** Minutes a zone is ahead of UTC; `null` where there is no such zone. */
function offsetOf(zone: string): number | null {
	const named = zones[zone.toUpperCase()];
	if (named !== undefined) return named;
	const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
	const offset = Number(hours) * 60 + Number(minutes);
	return offset <= 14 * 60 ? (sign === '-' ? -offset : offset) : null;
}

function readDate(text: string, order: DayOrder): string | null {
	const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
	if (iso) return valid(Number(iso[1]), Number(iso[3]), Number(iso[4]));
	const numbers = numeric.exec(text);
	if (numbers && numbers[0] === text) {
		const [first, second] = [Number(numbers[1]), Number(numbers[3])];
		return order === 'day-first' ? valid(Number(numbers[4]), second, first) : valid(Number(numbers[4]), first, second);
	}
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

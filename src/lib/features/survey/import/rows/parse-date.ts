/** A date read from a cell; `time` when the cell gave one. Both as Asia/Jakarta's wall clock. */
export interface CellDate {
	day: string;
	time: string | null;
}

const names = [
	['januari', 'january', 'jan'], ['februari', 'february', 'feb'], ['maret', 'march', 'mar'], ['april', 'apr'],
	['mei', 'may'], ['juni', 'june', 'jun'], ['juli', 'july', 'jul'], ['agustus', 'august', 'agu', 'ags', 'aug'],
	['september', 'sep', 'sept'], ['oktober', 'october', 'okt', 'oct'], ['november', 'nov'], ['desember', 'december', 'des', 'dec'],
]; // prettier-ignore

/**
 * Reads `2026-11-24`, `24/11/2026`, `24-11-2026`, `24.11.2026` (day first, as written in Indonesia) and `24 November 2026`,
 * with or without a time. `null` for anything else, a year of two digits included: guessing would move answers in time.
 */
export function parseDate(cell: string): CellDate | null {
	const match = /^(.+?)(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?Z?)?$/.exec(cell.trim());
	if (!match) return null;
	const day = parseDay(match[1]!.trim());
	if (!day) return null;
	if (match[2] === undefined) return { day, time: null };
	const [hour, minute] = [Number(match[2]), Number(match[3])];
	return hour < 24 && minute < 60 ? { day, time: `${two(hour)}:${two(minute)}` } : null;
}

function parseDay(text: string): string | null {
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
	if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
	if (numeric) return valid(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]));
	const worded = /^(\d{1,2})[ -]([a-z]+)[ -](\d{4})$/i.exec(text);
	if (!worded) return null;
	const month = names.findIndex((words) => words.includes(worded[2]!.toLowerCase())) + 1;
	return month > 0 ? valid(Number(worded[3]), month, Number(worded[1])) : null;
}

function valid(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	return date.toISOString().slice(0, 10);
}

function two(n: number): string {
	return String(n).padStart(2, '0');
}

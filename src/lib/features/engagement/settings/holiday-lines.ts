import { day as calendarDay } from '#shared/kernel/day';
import type { ReferenceHolidays } from '#shared/engagement/kinds/reference-holidays';

type Holiday = ReferenceHolidays['days'][number];

const words: Record<Holiday['sort'], string> = { national: 'nasional', 'joint-leave': 'cuti bersama', local: 'daerah' };

/** Holidays as they are edited and pasted: a line each, `2027-01-01; Tahun Baru; nasional`. */
export function holidaysToLines(days: readonly Holiday[]): string {
	return days.map(({ day, name, sort }) => `${day}; ${name}; ${words[sort]}`).join('\n');
}

/**
 * The holidays the lines say, by day, or the numbers of the lines (from 1) that cannot be read: another year, no such day, no name, the same day twice. Columns
 * are parted by semicolons, tabs or commas, as a spreadsheet gives them; the third may be missing (`nasional`).
 */
export function readHolidayLines(year: string, text: string): { ok: true; days: Holiday[] } | { ok: false; wrong: number[] } {
	const wrong: number[] = [];
	const days = new Map<string, Holiday>();
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const separator = ['\t', ';', ','].find((one) => line.includes(one)) ?? ';';
		const [day = '', name = '', said = ''] = line.split(separator).map((part) => part.trim());
		const sort = (Object.keys(words) as Holiday['sort'][]).find((one) => (said.toLowerCase() || words.national) === words[one]);
		const fits = calendarDay.safeParse(day).success && day.startsWith(`${year}-`) && name !== '' && name.length <= 120;
		if (!fits || sort === undefined || days.has(day)) wrong.push(index + 1);
		else days.set(day, { day, name, sort });
	}
	return wrong.length > 0 ? { ok: false, wrong } : { ok: true, days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

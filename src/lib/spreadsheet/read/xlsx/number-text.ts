import { format as formatNumber, getFormatDateInfo } from 'numfmt';
import type { CellMark } from '../table';

/** A number as a person sees it, and why it must not be taken at its face value, if so. */
export interface NumberText {
	text: string;
	mark?: CellMark;
}

/** A spreadsheet keeps 15 digits of a number; what stands behind them is lost, whatever the file still shows. */
const tooLong = 1e15;
const lastDay = 2_958_465;
const day = 86_400;

/** `part`: a year, month or weekday alone. */
type Shown = 'number' | 'time' | 'part' | 'month' | 'day' | 'day-time';
const shownBy = new Map<string, Shown>();

/** The text of a number in its number format, days as `2026-11-24`. `from1904`: the workbook counts days from 1904. */
export function numberText(value: number, format: string, from1904: boolean): NumberText {
	const shown = shownAs(format);
	if (shown === 'day' || shown === 'day-time') return dayText(value + (from1904 ? 1462 : 0), shown === 'day-time');
	if (shown === 'time' && value >= 0 && value < 1) return { text: timeText(Math.round(value * day) % day) };
	const longNumber = Math.abs(value) >= tooLong && { mark: 'long-number' as const };
	if (/^general$/i.test(format) && !longNumber) return { text: Number.isInteger(value) ? String(value) : patterned('General', value) };
	const text = patterned(format, from1904 && (shown === 'month' || shown === 'part') ? value + 1462 : value);
	return { text, ...(shown === 'month' && { mark: 'date' as const }), ...longNumber };
}

function patterned(format: string, value: number): string {
	try {
		return formatNumber(format, value, { locale: 'en' }).trim();
	} catch {
		return String(value);
	}
}

function shownAs(format: string): Shown {
	const known = shownBy.get(format);
	if (known) return known;
	let shown: Shown = 'number';
	try {
		const { year, month, day, hours, minutes } = getFormatDateInfo(format);
		if (day && (month || year)) shown = hours ? 'day-time' : 'day';
		else if (month && year) shown = 'month';
		else if (year || month || day) shown = 'part';
		else if (hours && minutes && !/\[/.test(format)) shown = 'time';
	} catch {
		// A format nobody can read: the number stands as it is.
	}
	shownBy.set(format, shown);
	return shown;
}

function dayText(serial: number, withTime: boolean): NumberText {
	// What Excel shows as ##### has no day.
	if (!(serial >= 0 && serial < lastDay + 1)) return { text: '#####', mark: 'error' };
	// Excel counts a 29 February 1900 that never was.
	const seconds = Math.round((serial - (serial < 60 ? 25_568 : 25_569)) * day);
	const iso = new Date(seconds * 1000).toISOString();
	const text = withTime && !iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 19) : iso.slice(0, 10);
	return { text, mark: 'date' };
}

function timeText(seconds: number): string {
	return new Date(seconds * 1000).toISOString().slice(11, 16);
}

/** Asia/Jakarta keeps UTC+7 all year. */
const ahead = 7 * 60 * 60 * 1000;
const oneDay = 24 * 60 * 60 * 1000;

/** The day (`2026-11-24`) a moment falls on in Pematangsiantar: milliseconds, or an ISO 8601 text of any offset. */
export function jakartaDay(moment: number | string): string {
	const time = typeof moment === 'string' ? Date.parse(moment) : moment;
	return new Date(time + ahead).toISOString().slice(0, 10);
}

/** The day a date stands for that was made in UTC, as calendar arithmetic does (`Date.UTC`, a spreadsheet's serial): no moment, so no zone. */
export function calendarDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}

/** The day so many days after another one (`2026-11-24`); before it with a negative number. */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10);
}

/** Orders two moments given as ISO 8601 texts of any offset: as texts, 23.30 in Jayapura would come after 22.00 in Medan. */
export function compareMoments(a: string, b: string): number {
	return Date.parse(a) - Date.parse(b);
}

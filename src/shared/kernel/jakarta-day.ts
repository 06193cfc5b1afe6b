/** Asia/Jakarta keeps UTC+7 all year. */
const ahead = 7 * 60 * 60 * 1000;

/** The day (`2026-11-24`) a moment, in milliseconds, falls on in Pematangsiantar. */
export function jakartaDay(time: number): string {
	return new Date(time + ahead).toISOString().slice(0, 10);
}

const day = 24 * 60 * 60 * 1000;

/** A moment of an office day: `date` (`2026-04-03`) plus whole days, at a working hour given by `random`, UTC+7. */
export function officeTime(date: string, days: number, random: () => number): Date {
	return new Date(Date.parse(`${date}T08:00:00+07:00`) + days * day + Math.floor(random() * 8 * 60) * 60_000);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A time of day in the office's time zone (WIB, UTC+7), `14.32 WIB`, in both languages. */
export function formatTime(at: Date | string): string {
	return `${clock.format(new Date(at)).replace(':', '.')} WIB`;
}

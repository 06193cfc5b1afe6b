import { jakartaDay } from '#shared/kernel/days';

let seconds = 0;

/** Sets how far the office's clock is ahead of this device's, in seconds; called where the app is put together, before any page stands. */
export function setOfficeSkew(skew: number | undefined): void {
	seconds = skew ?? 0;
}

/**
 * The office's day in Pematangsiantar, `2026-11-24`, for a screen: this device's clock put right by the last measured skew.
 * In a `live` query ask `officeDay(db)`, which is answered anew when the skew changes.
 */
export function officeToday(): string {
	return jakartaDay(Date.now() + seconds * 1000);
}

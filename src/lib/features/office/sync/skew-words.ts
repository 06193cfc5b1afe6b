import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format/format-number';

const limit = 10 * 60;

/** By how much the device's clock is off, in words; `null` while it is at most ten minutes. `skew` in seconds. */
export function skewWords(skew: number | undefined): string | null {
	const off = Math.abs(skew ?? 0);
	if (off <= limit) return null;
	if (off < 2 * 3600) return m.sync_minutes({ n: formatNumber(Math.round(off / 60)) });
	if (off < 2 * 86_400) return m.sync_hours({ n: formatNumber(Math.round(off / 3600)) });
	return m.sync_days({ n: formatNumber(Math.round(off / 86_400)) });
}

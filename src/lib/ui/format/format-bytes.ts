import { formatNumber } from './format-number';

const units = ['B', 'kB', 'MB', 'GB'];

/** A size as the device's settings show it, in thousands: `1,2 MB`. */
export function formatBytes(bytes: number): string {
	let size = bytes;
	let unit = 0;
	while (size >= 1000 && unit < units.length - 1) {
		size /= 1000;
		unit++;
	}
	return `${formatNumber(Number(size.toFixed(size < 10 && unit > 0 ? 1 : 0)))} ${units[unit]}`;
}

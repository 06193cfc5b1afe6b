import { formatNumber } from '$lib/ui/format/format-number';

/** JP as they are shown, two decimals at most: `1,33`. */
export function jpWords(jp: number): string {
	return formatNumber(Math.round(jp * 100) / 100);
}

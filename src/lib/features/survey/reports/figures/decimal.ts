import { formatNumber } from '$lib/ui/format/format-number';

/** A whole number of hundredths (`digits` 2) or thousandths as it is printed: `decimal(7874, 2)` is "78,74". */
export function decimal(value: number, digits: number): string {
	return formatNumber(value / 10 ** digits, digits);
}

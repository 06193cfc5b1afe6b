import { getLocale } from '$lib/paraglide/runtime';

const tags = { id: 'id-ID', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number in the reader's language, `1.234,56`. `decimals` fixes how many stand behind the comma (an index: 2);
 * without it, as many as the number has, at most 3.
 */
export function formatNumber(value: number, decimals?: number): string {
	const key = `${getLocale()}|${decimals}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(tags[getLocale()], {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals ?? 3,
		});
		formats.set(key, format);
	}
	return format.format(value);
}

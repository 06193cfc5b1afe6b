/** JP as typed, with comma or point and two decimals at most; `null`: no JP between 0 and 1,000. */
export function readJp(typed: string): number | null {
	const text = typed.trim().replace(',', '.');
	const jp = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : 0;
	return jp > 0 && jp <= 1000 ? jp : null;
}

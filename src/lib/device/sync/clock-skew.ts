const quickEnough = 10_000;

/**
 * Seconds the office's clock is ahead of the device's, from an answer's `Date` header; `undefined` when there is none or
 * the answer took too long to tell. The header has whole seconds, cut off: on average half a second more.
 */
export function clockSkew(date: string | null, sentAt: number, answeredAt: number): number | undefined {
	const office = date ? Date.parse(date) : NaN;
	if (Number.isNaN(office) || answeredAt - sentAt > quickEnough) return undefined;
	return Math.round((office + 500 - (sentAt + answeredAt) / 2) / 1000);
}

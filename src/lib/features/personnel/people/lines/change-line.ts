import { addDays } from '#shared/kernel/days';
import type { AppraisalLine } from '#shared/personnel/kinds/reference-person';

/** Who appraises from a day on. */
export type Appraising = Pick<AppraisalLine, 'appraiser' | 'superior' | 'acting'>;

/** The day before. */
function dayBefore(day: string): string {
	return addDays(day, -1);
}

/**
 * The lines with another appraiser from `from` on: the line running then ends the day before; what was, stays. One that begins on that
 * very day is replaced. Lines that begin later are not touched: `null` when there are such, because the new one would have no room.
 */
export function changeLine(lines: readonly AppraisalLine[], from: string, to: Appraising): AppraisalLine[] | null {
	if (lines.some((line) => line.from > from)) return null;
	const before = lines
		.filter((line) => line.from < from)
		.map((line) => (line.to === null || line.to >= from ? { ...line, to: dayBefore(from) } : line));
	const { appraiser, superior, acting } = to;
	return [...before, { from, to: null, appraiser, superior, ...(acting && { acting }) }];
}

/** Whether two say the same. */
export function sameAppraising(a: Appraising | undefined, b: Appraising): boolean {
	return a?.appraiser === b.appraiser && a.superior === b.superior && a.acting === b.acting;
}

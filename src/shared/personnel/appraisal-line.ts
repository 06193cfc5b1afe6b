import type { AppraisalLine } from './kinds/reference-person';
import { daysOverlap } from '../kernel/days-overlap';

/** Who appraises a person on a day (`2026-11-24`) or in a period (`2026-TW3`: the last of the lines touching it); `null` when nobody does. */
export function lineAt(lines: readonly AppraisalLine[], when: string): AppraisalLine | null {
	const isDay = when.length === 10;
	return lines.findLast((line) => (isDay ? line.from <= when && (line.to ?? when) >= when : daysOverlap(when, line))) ?? null;
}

import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';

export type AppraisalPeriod = RecordOf<ReferenceAppraisalPeriod>;

/**
 * The period the work of `today` is for: of those open, what is due first; else the one that closed last, else the next to
 * open. `null` while HR has set none.
 */
export function periodNow(periods: readonly AppraisalPeriod[], today: string): AppraisalPeriod | null {
	const byEnd = [...periods].sort((a, b) => a.body.fillTo.localeCompare(b.body.fillTo));
	const open = byEnd.find(({ body }) => body.fillFrom <= today && today <= body.fillTo);
	return open ?? byEnd.findLast(({ body }) => body.fillTo < today) ?? byEnd[0] ?? null;
}

/** Periods that can be evaluated on `today`, newest first: those that have opened, closed ones among them. */
export function periodsOpened(periods: readonly AppraisalPeriod[], today: string): AppraisalPeriod[] {
	return periods.filter(({ body }) => body.fillFrom <= today).sort((a, b) => b.body.fillTo.localeCompare(a.body.fillTo));
}

/** Whether an evaluation that is handed in on `today` comes after its period: it counts, and is marked. */
export function isLate(period: AppraisalPeriod | null, today: string): boolean {
	return period !== null && period.body.fillTo < today;
}

import type { Envelope } from '../kernel/envelope';
import type { ReferenceAppraisalRules } from './kinds/reference-appraisal-rules';
import { actTime } from '../kernel/act-time';
import { jakartaDay } from '../kernel/days';

const oneDay = 24 * 60 * 60 * 1000;

/** Until when a keberatan may be filed: the last day (`2026-12-08`), and its last millisecond in Pematangsiantar. */
export interface ObjectionDeadline {
	lastDay: string;
	ends: number;
}

/**
 * The last day for a keberatan after a handover (PermenPANRB 6/2022 Pasal 29: at the latest 14 days after receiving the result). The day
 * of the handover itself is not counted. The device's time of the handover counts, put right by its skew. Working days are
 * Monday to Friday: public holidays are not known here, so the true last day is never earlier.
 */
export function objectionDeadline(
	handover: Pick<Envelope, 'at' | 'skew'>,
	{ days, counted }: ReferenceAppraisalRules['objection'],
): ObjectionDeadline {
	let day = Date.parse(`${jakartaDay(actTime(handover))}T00:00:00+07:00`);
	for (let left = days; left > 0;) {
		day += oneDay;
		if (counted === 'calendar' || !isWeekend(day)) left--;
	}
	return { lastDay: jakartaDay(day), ends: day + oneDay - 1 };
}

function isWeekend(time: number): boolean {
	const weekday = new Date(`${jakartaDay(time)}T00:00:00Z`).getUTCDay();
	return weekday === 0 || weekday === 6;
}

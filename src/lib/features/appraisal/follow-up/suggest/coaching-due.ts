import { officeToday } from '$lib/device/office-today';
import type { DeviceDb } from '$lib/device/db';
import { mayWriteAbout } from '#shared/may-write-about';
import type { Session } from '#shared/kernel/session';
import { handedOverPeriods } from './handed-over-periods';
import { loadSuggestions, type Suggested } from './load-suggestions';

/** Own people for whom coaching is suggested or was decided by HR, of the last two periods, and who have no plan for it yet. */
export async function coachingDue(db: DeviceDb, who: Session, today = officeToday()): Promise<Suggested[]> {
	const periods = (await handedOverPeriods(db)).slice(0, 2);
	const found = await Promise.all(periods.map((period) => loadSuggestions(db, period, ['declined'])));
	return found
		.flatMap(({ open }) => open)
		.filter(({ suggestion }) => suggestion.action === 'coaching')
		.filter(({ person, suggestion }) => mayWriteAbout(who, 'appraisal.coaching', { person, period: suggestion.period }, today));
}

import { actTime } from '#shared/kernel/act-time';
import { officeToday } from '$lib/device/office-today';
import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { appraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import { mayWriteAbout } from '#shared/may-write-about';
import type { Session } from '#shared/kernel/session';
import { loadObjection, type ObjectionCase } from './load-objection';

/** What somebody is to an objection: decides, explains, or (HR) looks on. */
export type Share = 'decides' | 'appraised' | 'looks-on';

/** An objection in somebody's list. */
export interface ListedObjection extends ObjectionCase {
	share: Share;
	/** Nothing final yet. */
	open: boolean;
}

/** The objections this person has to do with, their own excepted: open ones first, oldest filing first. For `live(() => …)`. */
export async function listObjections(db: DeviceDb, who: Session, today = officeToday()): Promise<ListedObjection[]> {
	const { rows } = await readRecords(db, appraisalObjection);
	const others = rows.filter(({ record }) => record.subject !== undefined && record.subject !== who.person);
	const cases = await Promise.all(
		others.map(async ({ record }): Promise<ListedObjection> => {
			const found = await loadObjection(db, record.period, record.subject!);
			const { stage } = found.state;
			return { ...found, share: shareIn(who, found, today), open: stage !== 'upheld' && stage !== 'changed' };
		}),
	);
	const filed = ({ objection }: ObjectionCase) => (objection ? actTime(objection.record) : 0);
	return cases.sort((a, b) => Number(b.open) - Number(a.open) || filed(a) - filed(b));
}

/** What `who` is to this case today, by the access rules. */
export function shareIn(who: Session, { person, period }: { person: string; period: string }, today: string): Share {
	if (mayWriteAbout(who, 'appraisal.decision', { person, period }, today)) return 'decides';
	if (mayWriteAbout(who, 'appraisal.coaching', { person, period }, today)) return 'appraised';
	return 'looks-on';
}

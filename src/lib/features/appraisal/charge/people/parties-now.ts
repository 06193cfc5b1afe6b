import { compareMoments } from '#shared/kernel/days';
import type { DeviceDb } from '$lib/device/db';
import { ownParty, partyOf } from '$lib/features/appraisal/data/parties';
import { readRecords } from '$lib/device/records/read-records';
import { appraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { Parties, Party } from '#shared/appraisal/party';
import type { AppraisalLine } from '#shared/personnel/kinds/reference-person';

/** Who appraises: the account's name, and its person in the personnel list. */
export interface Appraiser {
	name: string;
	person?: string;
}

/**
 * The three of a document as they are named today. The superior is often not in this device's part of the personnel list;
 * then the last SKP that names them speaks. `null` when the employee is not known here.
 */
export async function partiesNow(db: DeviceDb, who: Appraiser, employee: string, line: AppraisalLine): Promise<Parties | null> {
	const [dealt, own] = await Promise.all([partyOf(db, employee), ownParty(db, who)]);
	if (!dealt) return null;
	const superior = line.superior === null ? null : ((await partyOf(db, line.superior)) ?? (await lastNamed(db, line.superior)));
	return { employee: dealt, appraiser: { ...own, ...(line.acting && { acting: line.acting }) }, superior };
}

async function lastNamed(db: DeviceDb, person: string): Promise<Party | null> {
	const { rows } = await readRecords(db, appraisalSkp);
	const newest = rows.map(({ record }) => record).sort((a, b) => compareMoments(b.at, a.at));
	for (const { body } of newest)
		for (const party of [body.parties.superior, body.parties.appraiser]) if (party?.person === person) return party;
	return null;
}

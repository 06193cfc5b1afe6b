import type { DeviceDb } from '$lib/device/db';
import { ownParty } from '$lib/features/appraisal/data/parties';
import { readAbout } from '$lib/device/records/read-about';
import { readOne } from '$lib/device/records/read-records';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Party } from '#shared/appraisal/party';
import { documentId } from '#shared/document-id';
import { ownLine, type Charge } from '../people/own-line';
import type { Appraiser } from '../people/parties-now';
import { officeDay } from '$lib/device/office-state';
import { givenFeedback, type GivenFeedback } from './given-feedback';

/** Everything the quick feedback needs once a person is chosen. */
export interface FeedbackRoom {
	people: Charge[];
	year: string;
	giver: Party;
	person: Charge | null;
	skp: RecordOf<AppraisalSkp> | null;
	given: GivenFeedback[];
}

/** Reads it from this device; `person` is the one chosen. For `live(() => …)`. */
export async function loadFeedback(db: DeviceDb, who: Appraiser, chosen: string | null): Promise<FeedbackRoom> {
	const today = await officeDay(db);
	const year = today.slice(0, 4);
	const people = await ownLine(db, who.person, today);
	const person = people.find(({ id }) => id === chosen) ?? null;
	const skp = person && (await readOne(db, appraisalSkp, documentId('appraisal.skp', year, person.id)));
	const about = person ? await readAbout(db, person.id, year) : [];
	return { people, year, giver: await ownParty(db, who), person, skp: skp?.record ?? null, given: givenFeedback(about) };
}

import type { DeviceDb } from '$lib/device/db';
import { holdsSigningPin } from '$lib/features/appraisal/data/signing-pin';
import { readOne } from '$lib/device/records/read-records';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Refusal } from '#shared/kernel/refusal';
import { documentId } from '#shared/document-id';
import { baseOf } from '$lib/device/drafts/draft-base';
import { ownLine } from '../people/own-line';
import { partiesNow, type Appraiser } from '../people/parties-now';
import { loadPerson, type PersonRoom } from '../person/load-person';
import { contentOf, emptySkp, type SkpDraft } from './skp-draft';
import { skpStarts, type SkpStarts } from './skp-starts';

/** Everything the page of one SKP needs. */
export interface SkpRoom {
	room: PersonRoom;
	year: string;
	/** The form as it begins: from the SKP that is there, or empty. */
	begun: SkpDraft;
	starts: SkpStarts;
	/** The appraiser's own SKP of the year: its results can be intervened. */
	leader: RecordOf<AppraisalSkp> | null;
	refusal: Refusal | null;
	/** The employee's signing PIN is known here. */
	pin: boolean;
}

/** Reads it from this device; `null` when it does not know the person. For `live(() => …)`. */
export async function loadSkp(db: DeviceDb, who: Appraiser, person: string, year: string): Promise<SkpRoom | null> {
	const room = await loadPerson(db, who.person, person, year);
	if (!room) return null;
	const { charge, skp } = room.work;
	const named = await partiesNow(db, who, person, charge.line);
	if (!named) return null;
	const columns = charge.record.body.postKind === 'jpt' ? 'jpt' : 'general';
	const empty = emptySkp(year, columns, named);
	const standing = skp.now?.record;
	const leader = who.person === undefined ? null : await readOne(db, appraisalSkp, documentId('appraisal.skp', year, who.person));
	const row = standing && (await db.outbox.get(standing._id));
	return {
		room,
		year,
		begun: standing ? reopened(standing, empty) : empty,
		starts: await skpStarts(db, charge, year, await ownLine(db, who.person, room.today)),
		leader: leader?.record ?? null,
		refusal: row?.refusal ?? null,
		pin: await holdsSigningPin(db, person),
	};
}

/** An SKP that is there already, opened for an edit: what it says, with the parties of today when another appraises now or the superior was not known. */
function reopened(record: RecordOf<AppraisalSkp>, empty: SkpDraft): SkpDraft {
	const { body } = record;
	const { superiorDoubt = '', ...named } = body.parties;
	const renewed = named.appraiser.person !== empty.parties.appraiser.person || named.superior === null;
	return {
		...empty,
		...contentOf(body, 'same'),
		base: baseOf(record),
		columns: body.form,
		start: body.start,
		end: body.end,
		parties: renewed ? empty.parties : named,
		doubt: superiorDoubt,
		leaderSkp: body.leaderSkp ?? null,
		origin: body.origin ?? null,
	};
}

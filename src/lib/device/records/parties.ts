import type { Party } from '#shared/appraisal/party';
import type { RecordOf } from '#shared/kernel/envelope';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';
import type { DeviceDb } from '../db';
import { readOne } from './read-records';

/** A person of the personnel list by id; `null` when this device does not know them. */
export async function person(db: DeviceDb, id: string): Promise<RecordOf<ReferencePerson> | null> {
	return (await readOne(db, referencePerson, `${referencePerson.kind}:${id}`))?.record ?? null;
}

/** A person as a document made today names them; `null` when this device does not know them. */
export async function partyOf(db: DeviceDb, id: string): Promise<Party | null> {
	const known = await person(db, id);
	if (!known) return null;
	const { name, nip, grade, post, unit } = known.body;
	const named = await readOne(db, referenceUnit, `${referenceUnit.kind}:${unit}`);
	return { person: id, name, nip, grade, post, unit: named?.record.body.name ?? unit };
}

/** Whoever is signed in, as a document made today names them: from the personnel list, else by the account's name alone. */
export async function ownParty(db: DeviceDb, who: { person?: string; name: string }): Promise<Party> {
	const known = who.person === undefined ? null : await partyOf(db, who.person);
	return known ?? { person: null, name: who.name, nip: null, grade: null, post: '', unit: '' };
}

import type { Party } from '#shared/appraisal/party';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';
import type { DeviceDb } from '$lib/device/db';
import { readOne } from '$lib/device/records/read-records';
import { person } from '$lib/features/personnel/data/person';

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

import { editedRecord } from '$lib/device/edited-record';
import type { Maker } from '$lib/device/new-record';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingParticipation, type TrainingParticipation } from '#shared/training/kinds/training-participation';

/** Somebody of the personnel list who is to take part. */
export interface Joining {
	id: string;
	name: string;
	/** Jabatan and unit, as they stand in the attendance list. */
	post: string;
	unit: string;
}

type Part = RecordOf<TrainingParticipation>;
type Role = TrainingParticipation['role'];

/**
 * The participation of a person: a new one, or the withdrawn one taken up again; `null` where they take part already. `standing`: the one there is.
 * It keeps the unit it was made in.
 */
export function joining(maker: Maker, activity: string, person: Joining, role: Role, standing: Part | undefined): Part | null {
	if (standing && !standing.body.withdrawn) return null;
	const { name, post } = person;
	const body = { ...(standing?.body ?? { origin: 'list' as const, continues: [] }), role, name, post, withdrawn: false };
	return ofPerson(maker, activity, person, body, standing);
}

/** A person's participation with what was marked for `spot`, somebody who came without being on the list. It is new where the person was not on it. */
export function matching(maker: Maker, activity: string, person: Joining, spot: Part, standing: Part | undefined): Part {
	const { name, post } = person;
	const before = standing?.body ?? { origin: 'list' as const, role: spot.body.role, name, post, continues: [] };
	const continues = [...before.continues.filter((id) => id !== spot._id), spot._id];
	return ofPerson(maker, activity, person, { ...before, continues, withdrawn: false }, standing);
}

/** A participation without `spot`: what was marked for that one is nobody's again. */
export function released(maker: Maker, standing: Part, spot: string): Part {
	return changed(maker, standing, { continues: standing.body.continues.filter((id) => id !== spot) });
}

/** A participation with something of it changed. */
export function changed(maker: Maker, standing: Part, change: Partial<TrainingParticipation>): Part {
	const { _id, unit, activity = '', subject } = standing;
	const what = { _id, unit, period: '*', activity, ...(subject !== undefined && { subject }), body: { ...standing.body, ...change } };
	return editedRecord(maker, trainingParticipation, what, standing);
}

function ofPerson(maker: Maker, activity: string, { id, unit }: Joining, body: TrainingParticipation, standing: Part | undefined): Part {
	const what = { _id: `${trainingParticipation.kind}:${activity}:${id}`, unit: standing?.unit ?? unit, period: '*', activity, subject: id };
	return editedRecord(maker, trainingParticipation, { ...what, body }, standing);
}

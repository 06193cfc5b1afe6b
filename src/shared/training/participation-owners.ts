import type { RecordOf } from '../kernel/envelope';
import type { TrainingParticipation } from './kinds/training-participation';

/**
 * Whose each participation is in the end, by record id: one made on the spot belongs to the person's own that names it, any other to itself. Where two
 * name the same, the first by id has it, so that every device says the same.
 */
export function participationOwners(participations: readonly RecordOf<TrainingParticipation>[]): ReadonlyMap<string, string> {
	const owners = new Map(participations.map(({ _id }) => [_id, _id]));
	for (const { _id, body } of [...participations].sort((a, b) => (a._id < b._id ? 1 : -1)))
		for (const spot of body.continues) if (owners.has(spot)) owners.set(spot, _id);
	return owners;
}

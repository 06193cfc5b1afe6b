import type { RecordView } from '$lib/device/records/read-records';
import { participationOwners } from '#shared/training/participation-owners';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';

type Part = RecordView<TrainingParticipation>;

/** The people of a programme as HR looks at them. */
export interface ProgrammePeople {
	/** Who takes part, by name; those who came on the spot too, until they are matched. */
	standing: Part[];
	withdrawn: Part[];
	/** Those of `standing` nobody has matched with a person. */
	unmatched: Part[];
	/** Participants there are: learners, not those who teach or organise. */
	learners: number;
	/** Made on the spot and matched, by record id. */
	matched: ReadonlyMap<string, Part>;
}

/** Sorts a programme's participations out. */
export function listPeople(parts: readonly Part[]): ProgrammePeople {
	const owners = participationOwners(parts.map(({ record }) => record));
	const isMatched = ({ id }: Part) => owners.get(id) !== id;
	const sorted = [...parts].sort((a, b) => a.record.body.name.localeCompare(b.record.body.name, 'id') || (a.id < b.id ? -1 : 1));
	const standing = sorted.filter((part) => !isMatched(part) && !part.record.body.withdrawn);
	return {
		standing,
		withdrawn: sorted.filter((part) => !isMatched(part) && part.record.body.withdrawn),
		unmatched: standing.filter(({ record }) => record.body.origin === 'spot'),
		learners: standing.filter(({ record }) => record.body.role === 'participant').length,
		matched: new Map(sorted.filter(isMatched).map((part) => [part.id, part])),
	};
}

import type { PeopleIndex, PersonEntry } from '$lib/features/personnel/data/load-people';
import type { Joining } from './participation-records';

/** A person of the list as they take part. */
export function joiningOf(
	{ id, name, post, unit }: Pick<PersonEntry, 'id' | 'name' | 'post' | 'unit'>,
	{ unitNames }: Pick<PeopleIndex, 'unitNames'>,
): Joining {
	return { id, name, post: [post, unitNames.get(unit) ?? unit].filter(Boolean).join(', ').slice(0, 300), unit };
}

import { resolve } from '$app/paths';
import type { HomeOwner, SearchHit } from '$lib/features/manifest';
import { loadPeople } from './load-people';

/** The people in the own charge, with their pages. */
export async function searchOwnPeople({ db, who }: HomeOwner): Promise<SearchHit[]> {
	const { people } = await loadPeople(db, who.person);
	return people.map(({ charge: { id, record } }) => ({
		key: `charge ${id}`,
		title: record.body.name,
		note: record.body.post,
		href: resolve('/penilaian/[person]', { person: id }),
		text: `${record.body.name} ${record.body.nip ?? ''} ${record.body.post}`.toLowerCase(),
	}));
}

import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import type { KindWords } from '../manifest';

/** The words of the records of people and units. */
export const kindWords: Readonly<Record<string, KindWords>> = {
	'reference.unit': { name: m.kind_unit },
	'reference.region': { name: m.kind_region },
	'reference.person': {
		name: m.kind_person,
		editHref: (id) => resolve('/pegawai/[person]', { person: id.slice(id.indexOf(':') + 1) }),
	},
};

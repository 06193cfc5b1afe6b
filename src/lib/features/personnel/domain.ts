import Contact from '@lucide/svelte/icons/contact';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import { homePart, type DomainManifest } from '../manifest';
import { hasRole, mayWrite } from '../may';

/** The people and units of the city. */
export const personnel: DomainManifest = {
	name: 'personnel',
	pages: [
		{
			path: '/pegawai',
			label: m.nav_people,
			icon: Contact,
			group: 'office',
			may: (session) => mayWrite(session, 'reference.person'),
		},
	],
	home: [
		homePart(
			(session) => hasRole(session, 'hr'),
			() => import('./people/PeopleWork.svelte'),
			({ db }) => ({ db, href: `${resolve('/pegawai')}?bagian=atasan` }),
		),
	],
	kindWords: async () => (await import('./kind-words')).kindWords,
};

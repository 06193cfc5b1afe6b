import Contact from '@lucide/svelte/icons/contact';
import { m } from '$lib/paraglide/messages';
import type { DomainManifest } from '../manifest';
import { mayWrite } from '../may';

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
	home: [],
	search: async ({ db, who }) =>
		mayWrite(who, 'reference.person') ? (await import('./people/records/search-people')).searchPeople(db) : [],
	help: async () => (await import('./help-words')).helpWords,
	kindWords: async () => (await import('./kind-words')).kindWords,
};

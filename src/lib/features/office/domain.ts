import CircleUserRound from '@lucide/svelte/icons/circle-user-round';
import House from '@lucide/svelte/icons/house';
import Send from '@lucide/svelte/icons/send';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Users from '@lucide/svelte/icons/users';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import { homePart, type DomainManifest } from '../manifest';
import { hasRole, mayRead } from '../may';

/** The office itself: home, sending, refused records, accounts. */
export const office: DomainManifest = {
	name: 'office',
	pages: [
		{ path: '/', label: m.nav_home, icon: House, group: 'own', may: () => true },
		{ path: '/kiriman', label: m.nav_sync, icon: Send, group: 'own', may: () => true },
		{
			path: '/karantina',
			label: m.nav_quarantine,
			icon: ShieldAlert,
			group: 'office',
			may: (session) => mayRead(session, 'office.quarantine'),
		},
		{ path: '/akun-saya', label: m.nav_account, icon: CircleUserRound, group: 'settings', may: () => true },
		{ path: '/akun', label: m.nav_accounts, icon: Users, group: 'settings', may: (session) => hasRole(session, 'admin') },
	],
	home: [
		homePart(
			() => true,
			() => import('./help/FirstHint.svelte'),
			({ db, who }) => ({ db, role: who.roles[0] }),
		),
		homePart(
			() => true,
			() => import('./home/UnsentHelp.svelte'),
			({ db }) => ({ db, href: resolve('/kiriman') }),
		),
		homePart(
			(session) => mayRead(session, 'office.quarantine'),
			() => import('./home/QuarantineWork.svelte'),
			({ db }) => ({ db, href: resolve('/karantina') }),
		),
		homePart(
			(session) => hasRole(session, 'admin'),
			() => import('./home/AccountsWork.svelte'),
			() => ({ href: resolve('/akun') }),
		),
	],
	help: async () => (await import('./help-words')).helpWords,
	kindWords: async () => (await import('./kind-words')).kindWords,
};

import Inbox from '@lucide/svelte/icons/inbox';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Scale from '@lucide/svelte/icons/scale';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import type { Session } from '#shared/kernel/session';
import { homePart, type DomainManifest } from '../manifest';
import { hasRole, mayWrite } from '../may';

const handles = (session: Session) => mayWrite(session, 'engagement.event', { act: 'verified' });

/** Dialogue with citizens: what they say, who deals with it, and the answer they can read. */
export const engagement: DomainManifest = {
	name: 'engagement',
	pages: [
		{
			path: '/catat-suara',
			label: m.nav_engagement_voice,
			icon: MessagesSquare,
			group: 'citizens',
			may: (session) => mayWrite(session, 'engagement.voice'),
			hidden: handles,
		},
		{ path: '/meja-suara', label: m.nav_engagement_desk, icon: Inbox, group: 'citizens', may: handles },
		{
			path: '/suara-unit',
			label: m.nav_engagement_unit,
			icon: MessagesSquare,
			group: 'citizens',
			may: (session) => hasRole(session, 'appraiser'),
		},
		{
			path: '/aturan-suara',
			label: m.nav_engagement_rules,
			icon: Scale,
			group: 'settings',
			may: (session) => mayWrite(session, 'reference.engagement-rules'),
		},
	],
	home: [
		homePart(
			handles,
			() => import('./desk/DeskWork.svelte'),
			({ db }) => ({ db, href: resolve('/meja-suara') }),
		),
	],
	help: async () => (await import('./help-words')).helpWords,
	kindWords: async () => (await import('./kind-words')).kindWords,
};

import BadgeCheck from '@lucide/svelte/icons/badge-check';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Handshake from '@lucide/svelte/icons/handshake';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Scale from '@lucide/svelte/icons/scale';
import School from '@lucide/svelte/icons/school';
import Target from '@lucide/svelte/icons/target';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import type { Session } from '#shared/kernel/session';
import { homePart, type DomainManifest } from '../manifest';
import { hasRole, mayWrite } from '../may';

const isAppraiser = (session: Session) => hasRole(session, 'appraiser');
const isEmployee = (session: Session) => hasRole(session, 'employee');
const verifies = (session: Session) => mayWrite(session, 'training.review');
const takesAttendance = (session: Session) => hasRole(session, 'committee') || verifies(session);

/** Training: what counts how many JP, who has how many, and who says so. */
export const training: DomainManifest = {
	name: 'training',
	pages: [
		{
			path: '/jp',
			label: m.nav_training_book,
			icon: GraduationCap,
			group: 'own',
			may: (session) => hasRole(session, 'employee', 'appraiser') || verifies(session),
			hidden: (session) => !isEmployee(session),
		},
		{ path: '/pelatihan-saya', label: m.nav_training_mine, icon: School, group: 'own', may: isEmployee },
		{ path: '/dampak-pelatihan', label: m.nav_training_effect, icon: TrendingUp, group: 'performance', may: isAppraiser },
		{ path: '/hadir', label: m.nav_training_hall, icon: ClipboardCheck, group: 'training', may: takesAttendance },
		{
			path: '/program',
			label: m.nav_training_programmes,
			icon: School,
			group: 'training',
			may: (session) => mayWrite(session, 'training.programme'),
		},
		{
			path: '/mitra',
			label: m.nav_training_partners,
			icon: Handshake,
			group: 'training',
			may: (session) => mayWrite(session, 'training.partner'),
		},
		{ path: '/verifikasi-jp', label: m.nav_training_verify, icon: BadgeCheck, group: 'training', may: verifies },
		{
			path: '/aturan-jp',
			label: m.nav_training_rules,
			icon: Scale,
			group: 'settings',
			may: (session) => mayWrite(session, 'reference.training-rules'),
		},
		{ path: '/kebutuhan', label: m.nav_training_needs, icon: Target, group: 'training', may: verifies },
		{ path: '/rekap-jp', label: m.nav_training_overview, icon: ListChecks, group: 'training', may: verifies },
	],
	home: [
		homePart(
			(session) => hasRole(session, 'committee'),
			() => import('./hall/HallWork.svelte'),
			({ db, who }) => ({ db, who, href: (activity: string) => resolve('/hadir/[activity]', { activity }) }),
		),
		homePart(
			isEmployee,
			() => import('./book/BookWork.svelte'),
			({ db, who }) => ({ db, person: who.person, href: resolve('/jp') }),
		),
		homePart(
			isAppraiser,
			() => import('./evaluation/BehaviourWork.svelte'),
			({ db, who }) => ({ db, who, href: resolve('/dampak-pelatihan') }),
		),
		homePart(
			verifies,
			() => import('./verify/VerifyWork.svelte'),
			({ db, who }) => ({ db, who, href: resolve('/verifikasi-jp') }),
		),
	],
	help: async () => (await import('./help-words')).helpWords,
	kindWords: async () => (await import('./kind-words')).kindWords,
};

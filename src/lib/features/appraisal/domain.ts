import Award from '@lucide/svelte/icons/award';
import ChartBarStacked from '@lucide/svelte/icons/chart-bar-stacked';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import Handshake from '@lucide/svelte/icons/handshake';
import MessageSquarePlus from '@lucide/svelte/icons/message-square-plus';
import Printer from '@lucide/svelte/icons/printer';
import Scale from '@lucide/svelte/icons/scale';
import Sprout from '@lucide/svelte/icons/sprout';
import Stamp from '@lucide/svelte/icons/stamp';
import UserRound from '@lucide/svelte/icons/user-round';
import { resolve } from '$app/paths';
import type { DeviceDb } from '$lib/device/db';
import { m } from '$lib/paraglide/messages';
import type { Session } from '#shared/kernel/session';
import { homePart, type DomainManifest } from '../manifest';
import { hasRole, mayWrite } from '../may';
import { appraisalHrefs } from './appraisal-hrefs';

const appraises = (session: Session) => hasRole(session, 'appraiser');
const takesPart = (session: Session) => hasRole(session, 'appraiser', 'employee');
const isHr = (session: Session) => hasRole(session, 'hr');
const waitingReviews = async (db: DeviceDb) => (await (await import('./desk/office/waiting-cases')).waitingCases(db)).n;
const reviews = (session: Session) => mayWrite(session, 'appraisal.review');

/** Performance: from the SKP to what follows from an evaluation. */
export const appraisal: DomainManifest = {
	name: 'appraisal',
	pages: [
		{
			path: '/saya',
			label: m.nav_own,
			icon: UserRound,
			group: 'own',
			may: (session) => hasRole(session, 'employee'),
		},
		{ path: '/penilaian', label: m.nav_appraisal, icon: ClipboardCheck, group: 'performance', may: appraises },
		{ path: '/umpan-balik', label: m.nav_feedback, icon: MessageSquarePlus, group: null, may: appraises },
		{ path: '/serah', label: m.nav_handover, icon: Handshake, group: null, may: appraises },
		{ path: '/tinjau', label: m.nav_review, icon: Stamp, group: 'performance', may: reviews, count: waitingReviews },
		{
			path: '/capaian',
			label: m.nav_unit_result,
			icon: ChartBarStacked,
			group: 'performance',
			may: (session) => mayWrite(session, 'appraisal.unit-result'),
		},
		{
			path: '/keberatan',
			label: m.nav_objection,
			icon: Scale,
			group: 'performance',
			may: (session) => appraises(session) || isHr(session),
		},
		{ path: '/tindak-lanjut', label: m.nav_follow_up, icon: Award, group: 'performance', may: isHr },
		{
			path: '/bimbingan',
			label: m.nav_coaching,
			icon: Sprout,
			group: 'performance',
			may: (session) => takesPart(session) || isHr(session),
			hidden: (session) => !appraises(session),
		},
		{
			path: '/cetak',
			label: m.nav_output,
			icon: Printer,
			group: 'performance',
			may: (session) => takesPart(session) || isHr(session),
		},
	],
	home: [
		homePart(
			appraises,
			() => import('./charge/AppraisalWork.svelte'),
			({ db, who }) => ({ db, who, hrefs: appraisalHrefs }),
		),
		homePart(
			appraises,
			() => import('./objection/ObjectionWork.svelte'),
			({ db, who }) => ({ db, who, href: ({ period, person }) => resolve('/keberatan/[period]/[person]', { period, person }) }),
		),
		homePart(
			(session) => hasRole(session, 'employee'),
			() => import('./own/OwnAppraisalWork.svelte'),
			({ db, who }) => ({
				db,
				who,
				own: resolve('/saya'),
				skp: (year) => resolve('/saya/skp/[year]', { year }),
				evaluation: (period) => resolve('/saya/evaluasi/[period]', { period }),
				coaching: (id) => resolve('/bimbingan/[id]', { id: id.split(':')[1]! }),
			}),
		),
		homePart(
			reviews,
			() => import('./desk/ReviewWork.svelte'),
			({ db }) => ({ db, href: resolve('/tinjau') }),
		),
		homePart(
			isHr,
			() => import('./parts/DoubtsWork.svelte'),
			({ db }) => ({ db, href: `${resolve('/pegawai')}?bagian=atasan` }),
		),
	],
	search: async (owner) => (appraises(owner.who) ? (await import('./charge/people/search-own-people')).searchOwnPeople(owner) : []),
	help: async () => (await import('./help-words')).helpWords,
	kindWords: async () => (await import('./kind-words')).kindWords,
};

import type { Component } from 'svelte';
import Award from '@lucide/svelte/icons/award';
import ChartBarStacked from '@lucide/svelte/icons/chart-bar-stacked';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import Contact from '@lucide/svelte/icons/contact';
import FileUp from '@lucide/svelte/icons/file-up';
import Handshake from '@lucide/svelte/icons/handshake';
import House from '@lucide/svelte/icons/house';
import Library from '@lucide/svelte/icons/library';
import MessageSquarePlus from '@lucide/svelte/icons/message-square-plus';
import Printer from '@lucide/svelte/icons/printer';
import Scale from '@lucide/svelte/icons/scale';
import Send from '@lucide/svelte/icons/send';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Sprout from '@lucide/svelte/icons/sprout';
import Stamp from '@lucide/svelte/icons/stamp';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import { m } from '$lib/paraglide/messages';
import { kinds, type Kind } from '#shared/kinds';
import { mayPull, mayPush } from '#shared/access';
import type { Session } from '#shared/kernel/session';

/** One page of the app as the navigation shows it. */
export interface Page {
	path: string;
	label: () => string;
	icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
	may: (session: Session) => boolean;
	/** Not in the navigation: reached from other pages only, by everybody or by some. */
	hidden?: (session: Session) => boolean;
}

const all: readonly Page[] = [
	{ path: '/', label: m.session_page_home, icon: House, may: () => true },
	{
		path: '/survei',
		label: m.session_page_survey,
		icon: ClipboardList,
		may: (session) => mayWrite(session, 'survey.response', { collection: 'asked' }),
	},
	{ path: '/penilaian', label: m.session_page_appraisal, icon: ClipboardCheck, may: appraises },
	{ path: '/umpan-balik', label: m.session_page_feedback, icon: MessageSquarePlus, may: appraises, hidden: () => true },
	{ path: '/serah', label: m.session_page_handover, icon: Handshake, may: appraises, hidden: () => true },
	{ path: '/saya', label: m.session_page_own, icon: UserRound, may: (session) => session.roles.includes('employee') },
	{ path: '/tinjau', label: m.session_page_review, icon: Stamp, may: (session) => mayWrite(session, 'appraisal.review') },
	{ path: '/pegawai', label: m.session_page_people, icon: Contact, may: (session) => mayWrite(session, 'reference.person') },
	{
		path: '/capaian',
		label: m.session_page_unit_result,
		icon: ChartBarStacked,
		may: (session) => mayWrite(session, 'appraisal.unit-result'),
	},
	{ path: '/keberatan', label: m.session_page_objection, icon: Scale, may: (session) => appraises(session) || isHr(session) },
	{ path: '/tindak-lanjut', label: m.session_page_follow_up, icon: Award, may: isHr },
	{
		path: '/bimbingan',
		label: m.session_page_coaching,
		icon: Sprout,
		may: (session) => takesPart(session) || isHr(session),
		hidden: (session) => !appraises(session),
	},
	{ path: '/cetak', label: m.session_page_output, icon: Printer, may: (session) => takesPart(session) || isHr(session) },
	{ path: '/laporan', label: m.session_page_reports, icon: ChartColumn, may: (session) => mayRead(session, 'survey.report') },
	{
		path: '/impor',
		label: m.session_page_import,
		icon: FileUp,
		may: (session) => mayWrite(session, 'survey.response', { collection: 'import' }),
	},
	{ path: '/karantina', label: m.session_page_quarantine, icon: ShieldAlert, may: (session) => mayRead(session, 'office.quarantine') },
	{ path: '/referensi', label: m.session_page_reference, icon: Library, may: (session) => mayWrite(session, 'reference.service') },
	{ path: '/akun', label: m.session_page_accounts, icon: Users, may: (session) => session.roles.includes('admin') },
	{ path: '/kiriman', label: m.session_page_sync, icon: Send, may: () => true },
];

function appraises({ roles }: Session): boolean {
	return roles.includes('appraiser');
}

function takesPart(session: Session): boolean {
	return appraises(session) || session.roles.includes('employee');
}

function isHr({ roles }: Session): boolean {
	return roles.includes('hr');
}

/** The pages this person may open, in the order of the navigation. Asks the access rules; what one may not do is not shown. */
export function pagesOf(session: Session): Page[] {
	return all.filter((page) => !page.hidden?.(session) && page.may(session));
}

/** Whether this person may open the page at `pathname` (its own or one below it). Unknown addresses are nobody's secret. */
export function mayOpen(session: Session, pathname: string): boolean {
	const page = all.find(({ path }) => path !== '/' && (pathname === path || pathname.startsWith(`${path}/`)));
	return !page || page.may(session);
}

function mayRead(session: Session, kind: Kind): boolean {
	return mayPull(session, kinds.get(kind)!.feed, { kind, unit: '*', period: '*', by: session.account });
}

function mayWrite(session: Session, kind: Kind, body?: unknown): boolean {
	const sample = {
		_id: '',
		kind,
		v: 1,
		unit: session.units[0] ?? '*',
		period: '*',
		by: session.account,
		device: '',
		at: '',
		edit: '',
		body,
	};
	return mayPush(session, kinds.get(kind)!.feed, sample, null) === null;
}

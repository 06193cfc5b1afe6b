import type { Component } from 'svelte';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import FileUp from '@lucide/svelte/icons/file-up';
import House from '@lucide/svelte/icons/house';
import Library from '@lucide/svelte/icons/library';
import Send from '@lucide/svelte/icons/send';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Users from '@lucide/svelte/icons/users';
import { m } from '$lib/paraglide/messages';
import { kinds, type Kind } from '#shared/records/kinds';
import { mayPull, mayPush } from '#shared/rules/access';
import type { Session } from '#shared/rules/session';

/** One page of the app as the navigation shows it. */
export interface Page {
	path: '/' | '/survei' | '/laporan' | '/impor' | '/karantina' | '/referensi' | '/akun' | '/kiriman';
	label: () => string;
	icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
	may: (session: Session) => boolean;
}

const all: readonly Page[] = [
	{ path: '/', label: m.session_page_home, icon: House, may: () => true },
	{
		path: '/survei',
		label: m.session_page_survey,
		icon: ClipboardList,
		may: (session) => mayWrite(session, 'survey.response', { collection: 'asked' }),
	},
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

/** The pages this person may open, in the order of the navigation. Asks the access rules; what one may not do is not shown. */
export function pagesOf(session: Session): Page[] {
	return all.filter((page) => page.may(session));
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

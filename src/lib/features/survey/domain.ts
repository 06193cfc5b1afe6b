import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import FileUp from '@lucide/svelte/icons/file-up';
import Library from '@lucide/svelte/icons/library';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import type { Session } from '#shared/kernel/session';
import { homePart, type DomainManifest } from '../manifest';
import { hasRole, mayRead, mayWrite } from '../may';

const asks = (session: Session) => mayWrite(session, 'survey.response', { collection: 'asked' });
/** The report as HR works on it, where it is also published. */
const working = ({ period, unit }: { period: string; unit: string }) =>
	`${resolve('/laporan')}?${new URLSearchParams({ periode: period, unit }).toString()}`;
const report = ({ period, unit }: { period: string; unit: string }) => resolve('/laporan/[period]/[unit]', { period, unit });

/** Citizens' answers: collecting, importing, reporting, and what a survey is made of. */
export const survey: DomainManifest = {
	name: 'survey',
	pages: [
		{ path: '/survei', label: m.nav_survey, icon: ClipboardList, group: 'citizens', may: asks },
		{
			path: '/laporan',
			label: m.nav_reports,
			icon: ChartColumn,
			group: 'citizens',
			may: (session) => mayRead(session, 'survey.report'),
		},
		{
			path: '/impor',
			label: m.nav_import,
			icon: FileUp,
			group: 'citizens',
			may: (session) => mayWrite(session, 'survey.response', { collection: 'import' }),
		},
		{
			path: '/referensi',
			label: m.nav_reference,
			icon: Library,
			group: 'settings',
			may: (session) => mayWrite(session, 'reference.service'),
		},
	],
	home: [
		homePart(
			(session) => hasRole(session, 'surveyor'),
			() => import('./home/SurveyWork.svelte'),
			({ db, who }) => ({ db, units: who.units, href: resolve('/survei') }),
		),
		homePart(
			(session) => hasRole(session, 'hr'),
			() => import('./home/CampaignsWork.svelte'),
			({ db }) => ({ db, reportHref: working }),
		),
		homePart(
			(session) => hasRole(session, 'evaluator') && !hasRole(session, 'hr'),
			() => import('./home/ReportsWork.svelte'),
			({ db }) => ({ db, reportHref: report }),
		),
	],
	help: async () => (await import('./help-words')).helpWords,
	kindWords: async () => (await import('./kind-words')).kindWords,
};

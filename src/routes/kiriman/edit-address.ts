import { resolve } from '$app/paths';
import { addressOf } from '$lib/features/survey/collect/address';

/** The page on which a record or draft of this id is edited; `null` for a kind that has none. */
export function editAddress({ id, kind }: { id: string; kind: string }): string | null {
	const [, first = '', second = ''] = id.split(':');
	if (kind === 'survey.response') return resolve('/survei/isi/[id]', { id: addressOf(id) });
	if (kind === 'appraisal.skp' && second) return resolve(`/penilaian/${second}/skp/${first}` as '/');
	if (kind === 'appraisal.evaluation' && second) return resolve(`/penilaian/${second}/evaluasi/${first}` as '/');
	if (kind === 'appraisal.feedback' && second) return `${resolve('/umpan-balik')}?orang=${encodeURIComponent(second)}`;
	if (kind === 'appraisal.decision') {
		const [period, person] = id.split(':').slice(-2);
		return resolve(`/keberatan/${period}/${person}` as '/');
	}
	if (kind === 'appraisal.coaching') return resolve(`/bimbingan/${first}` as '/');
	if (kind === 'reference.person') return resolve(`/pegawai/${first}` as '/');
	return null;
}

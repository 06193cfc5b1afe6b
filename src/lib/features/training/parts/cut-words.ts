import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format/format-number';
import type { PointsCut } from '#shared/training/training-points';

const words: Record<Exclude<PointsCut['code'], 'cap' | 'certificate-counted'>, () => string> = {
	failed: m.training_cut_failed,
	unfinished: m.training_cut_unfinished,
	waiting: m.training_cut_waiting,
	returned: m.training_cut_returned,
	revoked: m.training_cut_revoked,
	'no-evidence': m.training_cut_no_evidence,
	'no-jp': m.training_cut_no_jp,
	'jp-impossible': m.training_cut_jp_impossible,
	'form-unknown': m.training_cut_form_unknown,
};
const per = { day: m.training_cap_day, month: m.training_cap_month, year: m.training_cap_year };

/** Why a training counts for less than it says, or for nothing. `titleOf`: what the training with this record id is called. */
export function cutWords(cut: PointsCut, titleOf: (id: string) => string): string {
	if (cut.code === 'certificate-counted') return m.training_cut_certificate({ title: titleOf(cut.by) });
	if (cut.code !== 'cap') return words[cut.code]();
	const { jp, times, per: span } = cut.cap;
	const most = times === undefined ? m.training_cap_jp({ n: formatNumber(jp ?? 0) }) : m.training_cap_times({ n: formatNumber(times) });
	return m.training_cut_cap({ most, per: per[span](), jp: formatNumber(cut.jp) });
}

import { m } from '$lib/paraglide/messages';
import { verdictWords } from './result-words';

type Named = { field?: string; value?: string };

const resultNames: Record<string, () => string> = {
	title: m.training_programme_title,
	form: m.training_form,
	organiser: m.training_organiser,
	start: m.training_start,
	end: m.training_end,
	jp: m.training_jp,
	attended: m.results_field_attended,
	scheduled: m.results_field_scheduled,
	percent: m.results_field_percent,
	scoreBefore: m.results_score_before,
	before: m.results_score_before,
	score: m.results_score,
	verdict: m.results_verdict,
	reason: m.training_revise_reason,
	certificate: m.training_certificates,
};

/** The words of a result's fields, also while it is a draft, where each stands behind a person (`rows.P1.score`), and of a revocation's. */
export function resultFieldWords(path: readonly string[], value: unknown): Named {
	const key = (path[0] === 'rows' ? path.at(-1) : path[0]) ?? '';
	const name = resultNames[key]?.();
	const words = key === 'verdict' ? verdictWords[value as keyof typeof verdictWords]?.() : undefined;
	return { ...(name && { field: name }), ...(words && { value: words }) };
}

const certificateNames: Record<string, () => string> = {
	date: m.results_date,
	births: m.results_births_short,
	'holder.name': m.training_person_name,
	'holder.birthPlace': m.results_birth_place,
	'holder.birthDate': m.results_birth_day,
	'holder.post': m.training_person_post,
	'programme.title': m.training_programme_title,
	pattern: m.training_certificate_pattern,
	place: m.training_certificate_place,
	jp: m.training_jp,
	code: m.results_code,
};

/** The words of a certificate's fields, also while it is being issued. */
export function certificateFieldWords(path: readonly string[]): Named {
	const name = (certificateNames[path.slice(0, 2).join('.')] ?? certificateNames[path[0] ?? ''])?.();
	return name ? { field: name } : {};
}

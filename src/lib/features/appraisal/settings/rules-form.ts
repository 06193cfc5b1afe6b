import { referenceAppraisalRules, type ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { FieldProblem } from '$lib/features/office/parts/settings/field-problem';

/** Rules as they are being typed: the body itself, with an end that may be empty. */
export type RulesForm = Omit<ReferenceAppraisalRules, 'validTo'> & { validTo: string };

/** Form of rules as they stand. */
export function rulesToForm(rules: ReferenceAppraisalRules): RulesForm {
	return { ...structuredClone(rules), validTo: rules.validTo ?? '' };
}

/** A new version of `rules`, valid from `day`: what an evaluation said under the old one stays as it was. */
export function newVersion(rules: ReferenceAppraisalRules, day: string): RulesForm {
	return { ...rulesToForm(rules), validFrom: day, validTo: '' };
}

/** Id of a version: its basis and first day, `reference.appraisal-rules:permenpanrb-6-2022-2027-01-01`. */
export function rulesId({ basis, validFrom }: Pick<ReferenceAppraisalRules, 'basis' | 'validFrom'>): string {
	const name = basis
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return `reference.appraisal-rules:${name.slice(0, 60)}-${validFrom}`;
}

/** The rules a form says, or what is wrong with which field. */
export function readRules(
	form: RulesForm,
): { ok: true; body: ReferenceAppraisalRules } | { ok: false; problems: Partial<Record<string, FieldProblem>> } {
	const body = {
		...form,
		title: form.title.trim(),
		basis: form.basis.trim(),
		agency: form.agency.trim(),
		place: form.place.trim(),
		validTo: form.validTo || null,
	};
	const problems: Partial<Record<string, FieldProblem>> = {};
	for (const field of ['title', 'basis', 'agency', 'place'] as const) if (body[field] === '') problems[field] = 'required';
	if (body.validTo !== null && body.validTo < body.validFrom) problems.validTo = 'end-before-start';
	const read = referenceAppraisalRules.body.safeParse(body);
	if (!read.success)
		for (const { path } of read.error.issues)
			problems[String(path[0])] ??= path[0] === 'validFrom' || path[0] === 'validTo' ? 'date' : 'number';
	return read.success && Object.keys(problems).length === 0 ? { ok: true, body: read.data } : { ok: false, problems };
}

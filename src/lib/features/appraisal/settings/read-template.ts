import { ulid } from 'ulid';
import type { SkpResult } from '#shared/appraisal/kinds/appraisal-skp';
import type { PostKind } from '#shared/personnel/post-words';
import { referenceSkpTemplate, type ReferenceSkpTemplate } from '#shared/appraisal/kinds/reference-skp-template';
import type { FieldProblem } from '$lib/features/office/parts/settings/field-problem';

/** A template of the SKP library as it is being typed. */
export interface TemplateForm {
	post: string;
	postKind: PostKind | '';
	results: SkpResult[];
}

/** A result with one indicator, both still empty. */
export function blankResult(): SkpResult {
	return { key: ulid(), section: 'main', plan: '', intervened: null, indicators: [{ aspect: 'quantity', indicator: '', target: '' }] };
}

/** The template a form says, or what is wrong with which field. Empty indicators are left out. */
export function readTemplate(
	form: TemplateForm,
): { ok: true; body: ReferenceSkpTemplate } | { ok: false; problems: Partial<Record<string, FieldProblem>> } {
	const problems: Partial<Record<string, FieldProblem>> = {};
	const results = form.results.map((result) => ({
		...result,
		plan: result.plan.trim(),
		indicators: result.indicators.filter(({ indicator, target }) => indicator.trim() !== '' || target.trim() !== ''),
	}));
	if (form.post.trim() === '') problems.post = 'required';
	if (form.postKind === '') problems.postKind = 'required';
	if (results.length === 0 || results.some(({ plan }) => plan === '')) problems.results = 'required';
	const read = referenceSkpTemplate.body.safeParse({ post: form.post.trim(), postKind: form.postKind, results });
	if (!read.success && Object.keys(problems).length === 0) problems.results = 'other';
	return read.success && Object.keys(problems).length === 0 ? { ok: true, body: read.data } : { ok: false, problems };
}

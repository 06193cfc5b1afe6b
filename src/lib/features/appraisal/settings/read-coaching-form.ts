import { referenceCoachingForm, type ReferenceCoachingForm } from '#shared/appraisal/kinds/reference-coaching-form';
import type { FieldProblem } from '$lib/features/office/parts/settings/field-problem';

/** A form of bimbingan kinerja as typed, or what is wrong with which field: every sentence says something. */
export function readCoachingForm(
	form: ReferenceCoachingForm,
): { ok: true; body: ReferenceCoachingForm } | { ok: false; problems: Partial<Record<string, FieldProblem>> } {
	const body = {
		...form,
		title: form.title.trim(),
		groups: form.groups.map((group) => ({ ...group, statements: group.statements.map(({ key, text }) => ({ key, text: text.trim() })) })),
	};
	const problems: Partial<Record<string, FieldProblem>> = {};
	if (body.title === '') problems.title = 'required';
	if (body.groups.some(({ statements }) => statements.some(({ text }) => text === ''))) problems.groups = 'required';
	const read = referenceCoachingForm.body.safeParse(body);
	if (!read.success) problems.groups ??= 'other';
	return read.success && Object.keys(problems).length === 0 ? { ok: true, body: read.data } : { ok: false, problems };
}

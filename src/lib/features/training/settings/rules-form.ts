import type { FieldProblem } from '$lib/features/office/parts/settings/field-problem';
import { referenceTrainingRules, type ReferenceTrainingRules, type TrainingForm } from '#shared/training/kinds/reference-training-rules';

/** One form of development while it is edited; `null`: empty. */
export interface FormRow extends Omit<TrainingForm, 'cap'> {
	/** At most so many JP, or so often, in a `capPer`; both empty: no cap. */
	capJp: number | null;
	capTimes: number | null;
	capPer: 'day' | 'month' | 'year';
}

/** Rules while they are edited. */
export interface RulesForm {
	title: string;
	basis: string;
	validFrom: string;
	/** Empty: until further notice. */
	validTo: string;
	minutesPerJp: number | null;
	target: Record<Status, number | null>;
	ceiling: Record<Status, number | null>;
	forms: FormRow[];
	/** A line each. */
	unconfirmed: string;
}

export const statuses = ['PNS', 'PPPK', 'other'] as const;
export type Status = (typeof statuses)[number];

/** Form of rules as they stand. */
export function rulesToForm(rules: ReferenceTrainingRules): RulesForm {
	const { title, basis, validFrom, validTo, minutesPerJp, target, ceiling, forms, unconfirmed } = rules;
	return {
		title,
		basis,
		validFrom,
		validTo: validTo ?? '',
		minutesPerJp,
		target: byStatus(target),
		ceiling: byStatus(ceiling),
		forms: forms.map(({ cap, ...form }) => ({
			...form,
			capJp: cap?.jp ?? null,
			capTimes: cap?.times ?? null,
			capPer: cap?.per ?? 'year',
		})),
		unconfirmed: unconfirmed.join('\n'),
	};
}

/** A new version of `rules`, valid from `day`: what ended before counts as it did. */
export function newVersion(rules: ReferenceTrainingRules, day: string): RulesForm {
	return { ...rulesToForm(rules), validFrom: day, validTo: '' };
}

/** A form of development nobody has named yet; `codes`: those in use. */
export function blankForm(codes: readonly string[]): FormRow {
	let no = codes.length + 1;
	while (codes.includes(`form-${no}`)) no++;
	return {
		code: `form-${no}`,
		label: '',
		path: 'classical',
		share: 'formal',
		siasn: null,
		jp: null,
		unit: 'programme',
		capJp: null,
		capTimes: null,
		capPer: 'year',
	};
}

/** Id of a version: by its first day. */
export function rulesId({ validFrom }: Pick<ReferenceTrainingRules, 'validFrom'>): string {
	return `${referenceTrainingRules.kind}:jp-${validFrom}`;
}

/** The rules a form says, or what is wrong with which field; `taken`: ids in use. */
export function readRules(
	form: RulesForm,
	taken: readonly string[] = [],
): { ok: true; body: ReferenceTrainingRules } | { ok: false; problems: Partial<Record<string, FieldProblem>> } {
	const body = {
		title: form.title.trim(),
		basis: form.basis.trim(),
		validFrom: form.validFrom,
		validTo: form.validTo || null,
		minutesPerJp: form.minutesPerJp,
		target: given(form.target),
		ceiling: given(form.ceiling),
		forms: form.forms.map(({ capJp, capTimes, capPer, label, ...rest }) => ({
			...rest,
			label: label.trim(),
			cap:
				capJp === null && capTimes === null
					? null
					: { ...(capJp !== null && { jp: capJp }), ...(capTimes !== null && { times: capTimes }), per: capPer },
		})),
		unconfirmed: form.unconfirmed
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	};
	const problems: Partial<Record<string, FieldProblem>> = {};
	for (const field of ['title', 'basis'] as const) if (body[field] === '') problems[field] = 'required';
	if (body.validTo !== null && body.validTo < body.validFrom) problems.validTo = 'end-before-start';
	if (taken.includes(rulesId(body))) problems.validFrom = 'code-taken';
	const read = referenceTrainingRules.body.safeParse(body);
	if (!read.success)
		for (const { path } of read.error.issues) {
			const key = path[0] === 'forms' && path.length > 1 ? `forms.${String(path[1])}.${fieldOf(path.slice(2))}` : String(path[0]);
			problems[key] ??= key.startsWith('valid') ? 'date' : path.at(-1) === 'label' ? 'required' : 'number';
		}
	return read.success && Object.keys(problems).length === 0 ? { ok: true, body: read.data } : { ok: false, problems };
}

/** The field of a row that shows what the body keeps there: a cap stands in two. */
function fieldOf([field, part]: readonly PropertyKey[]): string {
	if (field !== 'cap') return String(field);
	return part === 'times' ? 'capTimes' : 'capJp';
}

function byStatus(values: ReferenceTrainingRules['target']): Record<Status, number | null> {
	return { PNS: values.PNS ?? null, PPPK: values.PPPK ?? null, other: values.other ?? null };
}

function given(values: Record<Status, number | null>): ReferenceTrainingRules['target'] {
	return Object.fromEntries(statuses.flatMap((status) => (values[status] === null ? [] : [[status, values[status]]])));
}

import { m } from '$lib/paraglide/messages';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { Evidence } from '#shared/kernel/evidence';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';

const { form, conductValue } = appraisalLabels;

/** One field of an appraisal document that can be named: where it stands (`body.results.2.realisation`) and what it is called. */
export interface DocumentField {
	path: string;
	name: string;
}

/**
 * The fields of an evaluation or SKP that can be named, in the order of the document and by the paths its component in
 * `documents/` marks. Empty for other kinds. The body must have been read.
 */
export function documentFields(kind: string, body: unknown): DocumentField[] {
	const ways = kind === 'appraisal.evaluation' ? evaluationWays(body as AppraisalEvaluation) : [];
	if (kind === 'appraisal.skp') ways.push(...skpWays(body as AppraisalSkp));
	return ways.map((way) => {
		const path = way.map(String);
		return { path: `body.${path.join('.')}`, name: fieldName(`body.${path.join('.')}`, body) };
	});
}

/** What the field at a path of a review is called; also for one that is not there any more. */
export function fieldName(path: string, body: unknown): string {
	const { group, label } = fieldWords(path.split('.').slice(1), undefined, body);
	return group === label ? label : `${group}: ${label}`;
}

type Way = (string | number)[];
const parties: readonly Way[] = [
	['parties', 'employee'],
	['parties', 'appraiser'],
	['parties', 'superior'],
];

function evaluationWays(body: AppraisalEvaluation): Way[] {
	return [
		['unitPredicate'],
		...body.results.flatMap((_, i) => ['plan', 'realisation', 'feedback'].map((name): Way => ['results', i, name])),
		['ratings', 'results'],
		...body.conduct.map((_, i): Way => ['conduct', i, 'feedback']),
		['ratings', 'conduct'],
		['notes'],
		...parties,
	];
}

function skpWays(body: AppraisalSkp): Way[] {
	return [
		...body.results.flatMap((result, i): Way[] => [
			['results', i, 'intervened'],
			['results', i, 'plan'],
			...result.indicators.flatMap((_, line): Way[] => [
				['results', i, 'indicators', line, 'indicator'],
				['results', i, 'indicators', line, 'target'],
			]),
		]),
		...Object.keys(conductValue).map((value): Way => ['conduct', value]),
		...(['resources', 'accountability', 'consequences'] as const).flatMap((part): Way[] =>
			body.attachment[part].length === 0 ? [['attachment', part]] : body.attachment[part].map((_, i): Way => ['attachment', part, i]),
		),
		...parties,
	];
}

/** What a field of an appraisal document is called and says, by its way into the body; also for a value of another version. */
export function fieldWords(path: readonly string[], value: unknown, body: unknown): { group: string; label: string; value: string } {
	const names = path.filter((part) => !/^\d+$/.test(part));
	const last = path[0] === 'ratings' && path.length === 2 ? 'value' : (names.at(-1) ?? '');
	const line = path.length > 3 && /^\d+$/.test(path[3]!) ? ` ${Number(path[3]) + 1}` : '';
	return {
		group: groupOf(path, body),
		label: (labels[last]?.() ?? conductValue[last as 'service'] ?? last) + line,
		value: say(last, value),
	};
}

/** What the field of this key is called in every document; `undefined` for a key of none. */
export function fieldLabel(key: string): string | undefined {
	return labels[key]?.();
}

function groupOf([outer, inner = '']: readonly string[], body: unknown): string {
	if (outer === 'results') {
		const plan = (body as AppraisalSkp).results?.[Number(inner)]?.plan ?? '';
		return m.fields_result({ n: Number(inner) + 1, plan: plan.length > 60 ? `${plan.slice(0, 58).trimEnd()}…` : plan });
	}
	if (outer === 'conduct')
		return (body as AppraisalEvaluation).conduct?.[Number(inner)]
			? conductValue[(body as AppraisalEvaluation).conduct[Number(inner)]!.value]
			: form.conduct;
	if (outer === 'ratings') return inner === 'results' ? form.resultsRating : form.conductRating;
	if (outer === 'parties') return m.fields_parties();
	return outer === 'attachment' ? form.skpAttachment : m.fields_document();
}

const labels: Record<string, () => string> = {
	plan: () => form.plan,
	intervened: () => form.intervened,
	indicators: () => `${form.indicator}, ${form.target}`,
	indicator: () => form.indicator,
	target: () => form.target,
	assignedBy: () => form.assignedBy,
	perspective: () => form.perspective,
	section: m.fields_section,
	realisation: () => form.realisation,
	evidence: m.fields_evidence,
	feedback: () => form.feedback,
	remark: m.fields_remark,
	mark: m.fields_mark,
	expectation: () => form.expectation,
	value: m.fields_rating,
	reason: m.fields_reason,
	predicate: () => form.predicate,
	unitPredicate: () => form.unitPredicate,
	notes: () => form.notes,
	kept: m.fields_kept,
	employee: () => form.employee,
	appraiser: () => form.appraiser,
	superior: () => form.superior,
	superiorDoubt: m.fields_superior_doubt,
	resources: () => form.resources,
	accountability: () => form.accountability,
	consequences: () => form.consequences,
	approach: m.fields_approach,
	start: m.fields_start,
	end: m.fields_end,
	results: () => form.results,
	conduct: () => form.conduct,
	skpEdit: m.fields_skp_edit,
	rules: m.fields_rules,
};

/** Words of a value, by the field it stands in. */
const words: Record<string, Record<string, string>> = {
	mark: appraisalLabels.rating,
	value: appraisalLabels.rating,
	predicate: appraisalLabels.predicate,
	unitPredicate: appraisalLabels.unitPredicate,
	aspect: appraisalLabels.aspect,
	perspective: appraisalLabels.perspective,
	section: appraisalLabels.section,
	approach: { quantitative: form.quantitative, qualitative: form.qualitative },
};

/** A value in words; empty when there is none. */
function say(field: string, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return words[field]?.[value] ?? value;
	if (field === 'feedback') return m.fields_feedback_count({ n: (value as unknown[]).length });
	if (Array.isArray(value)) return value.map((one) => say(field, one)).join('\n');
	if (typeof value !== 'object') return String(value);
	const said = value as Record<string, unknown>;
	if ('indicator' in said) return [said.aspect && say('aspect', said.aspect), said.indicator, said.target].filter(Boolean).join(' — ');
	if ('type' in said && 'text' in said) return [(value as Evidence).label, (value as Evidence).text].filter(Boolean).join(': ');
	if ('name' in said) return [said.acting, said.name, said.post, said.unit].filter(Boolean).join(', ');
	if ('code' in said) return String(said.reason ?? '');
	if ('plan' in said) return String(said.plan);
	return Object.values(said)
		.map((one) => say('', one))
		.filter(Boolean)
		.join(', ');
}

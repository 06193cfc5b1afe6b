import { m } from '$lib/paraglide/messages';
import type { AppraisalEvaluation } from '#shared/records/appraisal-evaluation';
import type { AppraisalSkp } from '#shared/records/appraisal-skp';
import type { Evidence } from '#shared/records/evidence';
import { appraisalLabels } from '#shared/rules/appraisal-labels';

const { form, conductValue } = appraisalLabels;

/** One field of an appraisal document: where it stands (`body.results.2.realisation`), what it is called, and what it says. */
export interface DocumentField {
	path: string;
	/** The part of the document it belongs to: "Hasil kerja 3". */
	group: string;
	label: string;
	value: string;
}

/**
 * The fields of an evaluation or SKP that a person wrote, in the order of the document: for naming one, comparing two versions, or
 * showing a document plainly. Empty for other kinds. The body must have been read.
 */
export function documentFields(kind: string, body: unknown): DocumentField[] {
	if (kind === 'appraisal.evaluation') return evaluationFields(body as AppraisalEvaluation);
	return kind === 'appraisal.skp' ? skpFields(body as AppraisalSkp) : [];
}

function evaluationFields(body: AppraisalEvaluation): DocumentField[] {
	const of = fieldsOf(body);
	return [
		...body.results.flatMap((_, i) =>
			['plan', 'intervened', 'indicators', 'realisation', 'evidence', 'remark', 'mark'].map((name) => of('results', i, name)),
		),
		...body.conduct.flatMap((_, i) => ['expectation', 'remark'].map((name) => of('conduct', i, name))),
		...(['results', 'conduct'] as const).flatMap((which) => ['value', 'evidence', 'reason'].map((name) => of('ratings', which, name))),
		of('predicate'),
		of('unitPredicate'),
		of('notes'),
		of('kept'),
		...['employee', 'appraiser', 'superior', 'superiorDoubt'].map((name) => of('parties', name)),
	];
}

function skpFields(body: AppraisalSkp): DocumentField[] {
	const of = fieldsOf(body);
	return [
		...body.results.flatMap((_, i) =>
			['plan', 'intervened', 'indicators', 'assignedBy', 'perspective'].map((name) => of('results', i, name)),
		),
		...Object.keys(conductValue).map((value) => of('conduct', value)),
		...['resources', 'accountability', 'consequences'].map((name) => of('attachment', name)),
		...['employee', 'appraiser', 'superior', 'superiorDoubt'].map((name) => of('parties', name)),
		of('approach'),
		of('start'),
		of('end'),
	];
}

/** Fields by the part of the document they belong to, in its order. */
export function byGroup(fields: readonly DocumentField[]): [group: string, fields: DocumentField[]][] {
	const groups = new Map<string, DocumentField[]>();
	for (const field of fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
	return [...groups];
}

/** What a field of an appraisal document is called and says, by its way into the body; also for a value of another version. */
export function fieldWords(path: readonly string[], value: unknown, body: unknown): { group: string; label: string; value: string } {
	const names = path.filter((part) => !/^\d+$/.test(part));
	const last = names.at(-1) ?? '';
	return { group: groupOf(path, body), label: labels[last]?.() ?? conductValue[last as 'service'] ?? last, value: say(last, value) };
}

function fieldsOf(body: object) {
	return (...way: (string | number)[]): DocumentField => {
		const path = way.map(String);
		const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], body);
		return { path: `body.${path.join('.')}`, ...fieldWords(path, value, body) };
	};
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
	assignedBy: () => form.assignedBy,
	perspective: () => form.perspective,
	section: m.fields_section,
	realisation: () => form.realisation,
	evidence: m.fields_evidence,
	feedback: m.fields_feedback,
	remark: () => form.feedback,
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

import { m } from '$lib/paraglide/messages';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { Evidence } from '#shared/kernel/evidence';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import { periodLabel } from '#shared/kernel/period';
import type { Paper } from '../papers/paper';

/** A field of e-Kinerja with the text that goes into it. */
export interface CopyField {
	/** Unlike any other on the page. */
	key: string;
	label: string;
	text: string;
}
export interface CopyGroup {
	title: string;
	fields: CopyField[];
}

const { form, rating, predicate, conductValue, section } = appraisalLabels;

/** What e-Kinerja asks for of an evaluation, in its order, field by field; fields without a text are left out. */
export function copyFields({ evaluation, state, feedback }: Extract<Paper, { kind: 'evaluation' }>): CopyGroup[] {
	const { parties, results, conduct, ratings, notes } = evaluation.body;
	const standing = state.standing ?? {
		results: ratings.results.value,
		conduct: ratings.conduct.value,
		predicate: evaluation.body.predicate,
	};
	const given = new Map(feedback.map((entry) => [entry._id, entry.body]));
	const said = (ids: readonly string[], remark: string) =>
		[...ids.flatMap((id) => entryText(given.get(id))), remark].filter(Boolean).join('\n');
	const groups: CopyGroup[] = [
		{
			title: form.employee,
			fields: [
				{ key: 'nip', label: form.nip, text: parties.employee.nip ?? '' },
				{ key: 'name', label: form.name, text: parties.employee.name },
				{ key: 'period', label: form.period, text: periodLabel(evaluation.period, 'id') },
			],
		},
		...results.map((result, index) => ({
			title: `${index + 1}. ${result.plan}`,
			fields: [
				{ key: `${index}-plan`, label: `${form.plan} (${section[result.section]})`, text: result.plan },
				{ key: `${index}-realisation`, label: form.realisation, text: result.realisation },
				{ key: `${index}-evidence`, label: m.output_evidence(), text: result.evidence.map(evidenceText).join('\n') },
				{ key: `${index}-feedback`, label: form.feedback, text: said(result.feedback, result.remark) },
			],
		})),
		{
			title: form.conduct,
			fields: conduct.map(({ value, feedback: ids, remark }) => ({ key: value, label: conductValue[value], text: said(ids, remark) })),
		},
		{
			title: form.predicate,
			fields: [
				{ key: 'results', label: form.resultsRating, text: rating[standing.results] },
				{ key: 'conduct', label: form.conductRating, text: rating[standing.conduct] },
				{ key: 'predicate', label: form.predicate, text: predicate[standing.predicate] },
				{ key: 'notes', label: form.notes, text: notes },
			],
		},
	];
	return groups
		.map(({ title, fields }) => ({ title, fields: fields.filter(({ text }) => text.trim() !== '') }))
		.filter(({ fields }) => fields.length > 0);
}

function entryText(body: AppraisalFeedback | undefined): string[] {
	return body ? [body.text, ...body.evidence.map(evidenceText)] : [];
}

function evidenceText({ type, text, label }: Evidence): string {
	if (!label) return text;
	return type === 'number' ? `${text} ${label}` : `${label}: ${text}`;
}

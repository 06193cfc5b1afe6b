import { z } from '#shared/kernel/zod';
import { evidence } from '#shared/kernel/evidence';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import type { TrainingExternal } from '#shared/training/kinds/training-external';
import type { RecordOf } from '#shared/kernel/envelope';
import { rulesOf } from '../data/rules-of';
import { readJp } from '../parts/read-jp';

/** A training as it stands in the form; texts and days are empty while not filled in. */
export const externalDraft = z.object({
	title: z.string(),
	form: z.string(),
	organiser: z.string(),
	start: z.string(),
	end: z.string(),
	/** As typed: `12`, `12,5`. */
	jp: z.string(),
	times: z.nullable(z.int()),
	certificate: z.string(),
	evidence: z.array(z.object({ ...evidence.shape, text: z.string() })),
	fitsPost: z.enum(['', 'yes', 'no']),
});
export type ExternalDraft = z.infer<typeof externalDraft>;

/** What keeps a training from being sent. */
export type ExternalProblem =
	| { field: 'title' | 'form' | 'organiser' | 'start' | 'end' | 'jp' | 'fitsPost'; code: 'missing' }
	| { field: 'end'; code: 'before-start' | 'future' }
	| { field: 'start'; code: 'no-rules' }
	| { field: 'jp'; code: 'no-number' }
	| { field: 'certificate'; code: 'no-evidence' };

export const blankExternal: ExternalDraft = {
	title: '',
	form: '',
	organiser: '',
	start: '',
	end: '',
	jp: '',
	times: null,
	certificate: '',
	evidence: [],
	fitsPost: '',
};

/** A stored training as the form shows it. */
export function externalToDraft(body: TrainingExternal): ExternalDraft {
	return {
		title: body.title,
		form: body.form,
		organiser: body.organiser,
		start: body.start,
		end: body.end,
		jp: body.jp === null ? '' : String(body.jp).replace('.', ','),
		times: body.times ?? null,
		certificate: body.certificate ?? '',
		evidence: [...body.evidence],
		fitsPost: body.fitsPost ? 'yes' : 'no',
	};
}

type RulesRecord = RecordOf<ReferenceTrainingRules>;

/** What is missing or does not fit, in the order of the form. `today`: the office's day. */
export function externalProblems(draft: ExternalDraft, rules: readonly RulesRecord[], today: string): ExternalProblem[] {
	const missing = (['title', 'form', 'organiser', 'start', 'end'] as const).filter((field) => draft[field].trim() === '');
	const { start, end, jp, certificate } = draft;
	const form = rulesOf(rules, end || today)?.body.forms.find(({ code }) => code === draft.form);
	const needsJp = jp.trim() === '' && form?.jp === null;
	const evidenced = certificate.trim() !== '' || draft.evidence.some(({ text }) => text.trim() !== '');
	return [
		...missing.map((field): ExternalProblem => ({ field, code: 'missing' })),
		...(start && end && end < start ? [{ field: 'end', code: 'before-start' } as const] : []),
		...(end && end > today ? [{ field: 'end', code: 'future' } as const] : []),
		...(end && end <= today && !rulesOf(rules, end) ? [{ field: 'start', code: 'no-rules' } as const] : []),
		...(needsJp ? [{ field: 'jp', code: 'missing' } as const] : []),
		...(jp.trim() !== '' && readJp(jp) === null ? [{ field: 'jp', code: 'no-number' } as const] : []),
		...(evidenced ? [] : [{ field: 'certificate', code: 'no-evidence' } as const]),
		...(draft.fitsPost === '' ? [{ field: 'fitsPost', code: 'missing' } as const] : []),
	];
}

/** The body a draft without problems becomes. */
export function externalBody(draft: ExternalDraft, rules: RulesRecord): TrainingExternal {
	const form = rules.body.forms.find(({ code }) => code === draft.form);
	return {
		title: draft.title.trim(),
		rules: rules._id,
		form: draft.form,
		organiser: draft.organiser.trim(),
		start: draft.start,
		end: draft.end,
		jp: readJp(draft.jp),
		...(form?.unit === 'session' && draft.times && { times: draft.times }),
		certificate: draft.certificate.trim() || null,
		evidence: draft.evidence.flatMap(({ type, text, label }) => {
			const said = text.trim();
			return said ? [{ type, text: said, ...(label?.trim() && { label: label.trim() }) }] : [];
		}),
		fitsPost: draft.fitsPost === 'yes',
	};
}

import type { Rating } from './appraisal-words';

/**
 * One thing the check panel points out, at a field of the evaluation (`results.2.realisation`). `blocks`: it cannot be submitted;
 * `explain`: it may stay with a typed reason, kept by `code`; `hint`: for the eye alone.
 */
export interface EvaluationCheck {
	code: keyof typeof severities;
	severity: 'blocks' | 'explain' | 'hint';
	path: string;
}

const severities = {
	'rating-missing': 'blocks',
	'rating-without-ground': 'blocks',
	'main-realisation-empty': 'blocks',
	'days-outside': 'blocks',
	'main-below-but-above': 'explain',
	'most-below-not-below': 'explain',
	'most-main-below-but-met': 'explain',
	'many-below-but-met': 'explain',
	'few-above-but-above': 'explain',
	'most-above-but-below': 'explain',
	'few-below-but-below': 'explain',
	'before-its-end': 'explain',
	'most-above-but-met': 'hint',
	'marks-missing': 'hint',
	'realisation-empty': 'hint',
	'result-without-evidence': 'hint',
	'conduct-remark-empty': 'hint',
} as const satisfies Record<string, EvaluationCheck['severity']>;

interface Ground {
	evidence: readonly { text: string }[];
	feedback: readonly string[];
}
interface Given extends Ground {
	value: Rating | null;
	reason?: string | undefined;
}
interface Result extends Ground {
	section: 'main' | 'additional';
	realisation: string;
	mark: Rating | null;
}

/** An evaluation as far as it is filled in: a draft, or the body of a record. */
export interface CheckedEvaluation {
	results: readonly Result[];
	conduct: readonly { feedback: readonly string[]; remark: string }[];
	ratings: { results: Given; conduct: Given };
	/** First and last day the evaluation is about. */
	start?: string;
	end?: string;
}

/**
 * What is missing in an evaluation, and where its marks contradict the rating of results (tests of the ratings as BKN words them: "sebagian
 * besar" is read as more than half of the marked results, "sebagian kecil" as at most a third). It points out; it never computes a
 * rating. Gravest first. `day`: the office's day on which it is written; before the last day it is about, the reason is asked. `span`: the days of
 * the period, which the own days may not leave.
 */
export function evaluationChecks(checked: CheckedEvaluation, day?: string, span?: { start: string; end: string }): EvaluationCheck[] {
	const { results, conduct, ratings, start = '', end } = checked;
	const found = [
		...ratingChecks('ratings.results', ratings.results),
		...ratingChecks('ratings.conduct', ratings.conduct),
		...results.flatMap(resultChecks),
		...contradictions(results, ratings.results.value),
		...(span ? dayChecks({ start, end: end ?? '' }, span) : []),
		...(day !== undefined && end && day < end ? check('before-its-end', 'end') : []),
		...conduct.flatMap(({ feedback, remark }, index) =>
			isBlank(remark) && feedback.length === 0 ? check('conduct-remark-empty', `conduct.${index}.remark`) : [],
		),
	];
	const order = ['blocks', 'explain', 'hint'];
	return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function check(code: EvaluationCheck['code'], path: string): EvaluationCheck[] {
	return [{ code, severity: severities[code], path }];
}

function ratingChecks(path: string, given: Given): EvaluationCheck[] {
	if (given.value === null) return check('rating-missing', path);
	return hasGround(given) || !isBlank(given.reason ?? '') ? [] : check('rating-without-ground', path);
}

function resultChecks(result: Result, index: number): EvaluationCheck[] {
	if (isBlank(result.realisation))
		return check(result.section === 'main' ? 'main-realisation-empty' : 'realisation-empty', `results.${index}.realisation`);
	return hasGround(result) ? [] : check('result-without-evidence', `results.${index}.evidence`);
}

function dayChecks({ start, end }: { start: string; end: string }, span: { start: string; end: string }): EvaluationCheck[] {
	if (start < span.start || start > span.end) return check('days-outside', 'start');
	return end < start || end > span.end ? check('days-outside', 'end') : [];
}

function contradictions(results: readonly Result[], rating: Rating | null): EvaluationCheck[] {
	if (rating === null) return [];
	const marked = results.filter(({ mark }) => mark !== null);
	if (marked.length === 0) return check('marks-missing', 'results');
	const main = marked.filter(({ section }) => section === 'main');
	const mainBelow = results.findIndex(({ section, mark }) => section === 'main' && mark === 'below');
	const found = (code: EvaluationCheck['code'], when: boolean) => (when ? check(code, 'ratings.results') : []);
	if (rating === 'above')
		return [
			...(mainBelow < 0 ? [] : check('main-below-but-above', `results.${mainBelow}.mark`)),
			...(most(marked, 'below') ? found('most-below-not-below', true) : found('few-above-but-above', !most(marked, 'above'))),
		];
	if (rating === 'met') {
		if (most(marked, 'below')) return found('most-below-not-below', true);
		const below = isMany(main, 'below') ? found('most-main-below-but-met', true) : found('many-below-but-met', isMany(marked, 'below'));
		return [...below, ...found('most-above-but-met', most(marked, 'above'))];
	}
	return most(marked, 'above') ? found('most-above-but-below', true) : found('few-below-but-below', !most(marked, 'below'));
}

function most(results: readonly Result[], rating: Rating): boolean {
	return results.filter(({ mark }) => mark === rating).length * 2 > results.length;
}

/** More than "sebagian kecil": over a third. */
function isMany(results: readonly Result[], rating: Rating): boolean {
	return results.filter(({ mark }) => mark === rating).length * 3 > results.length;
}

function hasGround({ evidence, feedback }: Ground): boolean {
	return feedback.length > 0 || evidence.some(({ text }) => !isBlank(text));
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}

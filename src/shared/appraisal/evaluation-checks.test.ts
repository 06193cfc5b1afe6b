import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from './appraisal-words';
import { evaluationAdmissible } from './evaluation-admissible';
import { evaluationChecks, type CheckedEvaluation } from './evaluation-checks';
import { appraisalRules2022 } from './fixtures/appraisal-rules-2022';
import { evaluationBody } from './fixtures/appraisal-case-records';

const letters: Record<string, Rating | null> = { a: 'above', m: 'met', b: 'below', '-': null };
const given = (value: Rating | null) => ({ value, evidence: [], feedback: [], reason: 'Catatan harian.' });

/** `marks`: a letter per result, main ones before the comma, additional ones after it. */
function evaluation(marks: string, rating: Rating | null, more: Partial<CheckedEvaluation> = {}): CheckedEvaluation {
	const [main = '', additional = ''] = marks.split(',');
	const results = [...main, ...additional].map((letter, index) => ({
		section: index < main.length ? ('main' as const) : ('additional' as const),
		realisation: '120 dokumen',
		evidence: [{ text: 'Rekap' }],
		feedback: [],
		mark: letters[letter]!,
	}));
	return { results, conduct: [{ feedback: [], remark: 'Sesuai.' }], ratings: { results: given(rating), conduct: given('met') }, ...more };
}
const codes = (checked: CheckedEvaluation) => evaluationChecks(checked).map(({ code, path }) => `${code} ${path}`);

describe('the rating of results against the marks', () => {
	it.each([
		['aam', 'above', []],
		['aaaa', 'above', []],
		['aaab', 'above', ['main-below-but-above results.3.mark']],
		['aaa,b', 'above', []],
		['mmmm', 'above', ['few-above-but-above ratings.results']],
		['aamm', 'above', ['few-above-but-above ratings.results']],
		['bbba', 'above', ['main-below-but-above results.0.mark', 'most-below-not-below ratings.results']],
		['a,bbb', 'above', ['most-below-not-below ratings.results']],
		['mmmb', 'met', []],
		['aamm', 'met', []],
		['bmmm', 'met', []],
		['bmm', 'met', []],
		['bbmm', 'met', ['most-main-below-but-met ratings.results']],
		['bm,mmm', 'met', ['most-main-below-but-met ratings.results']],
		['bbmmm', 'met', ['most-main-below-but-met ratings.results']],
		['mmm,bb', 'met', ['many-below-but-met ratings.results']],
		['bmm,bm', 'met', ['many-below-but-met ratings.results']],
		['bbbm', 'met', ['most-below-not-below ratings.results']],
		['bbm,mmm', 'met', ['most-main-below-but-met ratings.results']],
		['aaam', 'met', ['most-above-but-met ratings.results']],
		['bbbm', 'below', []],
		['bbmm', 'below', ['few-below-but-below ratings.results']],
		['aaab', 'below', ['most-above-but-below ratings.results']],
		['----', 'above', ['marks-missing results']],
		['a---', 'above', []],
		['bbbb', null, ['rating-missing ratings.results']],
	] as const)('marked %s, rated %s', (marks, rating, expected) => {
		expect(codes(evaluation(marks, rating))).toEqual(expected);
	});

	it('depends on nothing but how many are marked how, and which are main', () => {
		const letter = fc.constantFrom('a', 'm', 'b', '-');
		const text = (min: number) => fc.array(letter, { minLength: min, maxLength: 6 });
		const shuffled = (from: string[]) => fc.shuffledSubarray(from, { minLength: from.length });
		const marks = fc
			.tuple(text(1), text(0))
			.chain(([main, extra]) => fc.tuple(fc.constant([main, extra]), fc.tuple(shuffled(main), shuffled(extra))));
		fc.assert(
			fc.property(marks, fc.constantFrom<Rating>('above', 'met', 'below'), ([one, two], rating) => {
				const join = (parts: readonly string[][]) => parts.map((part) => part.join('')).join(',');
				const found = (parts: readonly string[][]) => evaluationChecks(evaluation(join(parts), rating)).map(({ code }) => code);
				expect(found(two)).toEqual(found(one));
			}),
		);
	});
});

describe('an evaluation written before the last day it is about', () => {
	it.each([
		['2026-09-29', ['before-its-end end']],
		['2026-09-30', []],
		['2026-10-01', []],
	])('on %s: %o', (day, expected) => {
		const checked = evaluationChecks(evaluation('mm', 'met', { end: '2026-09-30' }), day);
		expect(checked.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
	});

	it('is taken without the reason from an older version of the app, which never asked', () => {
		expect(evaluationAdmissible({ body: { ...evaluationBody(), end: '2099-12-31' } }, { rules: appraisalRules2022 })).toBeNull();
	});
});

describe('the days of an evaluation', () => {
	const span = { start: '2026-07-01', end: '2026-09-30' };
	it.each([
		['2026-07-01', '2026-09-30', []],
		['2026-09-01', '2026-09-30', []],
		['2026-07-01', '2026-08-14', []],
		['2026-06-30', '2026-09-30', ['days-outside start']],
		['2026-10-01', '2026-10-01', ['days-outside start']],
		['', '2026-09-30', ['days-outside start']],
		['2026-07-01', '2026-10-01', ['days-outside end']],
		['2026-09-02', '2026-09-01', ['days-outside end']],
		['2026-07-01', '', ['days-outside end']],
	])('%s to %s: %o', (start, end, expected) => {
		const checked = evaluationChecks(evaluation('mm', 'met', { start, end }), '2026-10-02', span);
		expect(checked.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
	});
});

describe('what is missing', () => {
	it('blocks: a rating, its ground, the realisation of a main result', () => {
		const blank = { value: 'met' as const, evidence: [{ text: ' ' }], feedback: [], reason: ' ' };
		const checked = evaluation('mm,m', 'met', { ratings: { results: blank, conduct: { ...given(null) } } });
		const empty = { ...checked, results: checked.results.map((result) => ({ ...result, realisation: ' ' })) };
		expect(evaluationChecks(empty)).toEqual([
			{ code: 'rating-without-ground', severity: 'blocks', path: 'ratings.results' },
			{ code: 'rating-missing', severity: 'blocks', path: 'ratings.conduct' },
			{ code: 'main-realisation-empty', severity: 'blocks', path: 'results.0.realisation' },
			{ code: 'main-realisation-empty', severity: 'blocks', path: 'results.1.realisation' },
			{ code: 'realisation-empty', severity: 'hint', path: 'results.2.realisation' },
		]);
	});

	it.each([{ evidence: [{ text: 'Rekap' }] }, { feedback: ['appraisal.feedback:1'] }, { reason: 'Catatan' }])(
		'is not the ground with %o',
		(ground) => {
			const rating = { value: 'met' as const, evidence: [], feedback: [], ...ground };
			expect(codes(evaluation('m', 'met', { ratings: { results: rating, conduct: rating } }))).toEqual([]);
		},
	);

	it('is pointed out only: evidence of a result, a remark on a value without feedback', () => {
		const checked = evaluation('m', 'met', {
			conduct: [
				{ feedback: [], remark: '' },
				{ feedback: ['appraisal.feedback:1'], remark: '' },
			],
		});
		const bare = { ...checked, results: checked.results.map((result) => ({ ...result, evidence: [] })) };
		expect(evaluationChecks(bare)).toEqual([
			{ code: 'result-without-evidence', severity: 'hint', path: 'results.0.evidence' },
			{ code: 'conduct-remark-empty', severity: 'hint', path: 'conduct.0.remark' },
		]);
	});
});

describe('whether an evaluation is taken', () => {
	const body = evaluationBody();
	const result = body.results[0]!;
	const refusal = (more: Partial<typeof body>) => evaluationAdmissible({ body: { ...body, ...more } }, { rules: appraisalRules2022 });
	const contradicted = { results: [{ ...result, mark: 'below' as const }] };

	it('is yes for one that keeps to the rules', () => {
		expect(refusal({})).toBeNull();
		expect(refusal({ results: [{ ...result, realisation: '' }] })).toBeNull();
	});

	it.each([
		[
			'rating_without_ground',
			'body.ratings.conduct',
			{ ratings: { ...body.ratings, conduct: { value: 'met' as const, evidence: [], feedback: [] } } },
		],
		['predicate_mismatch', 'body.predicate', { predicate: 'very-good' as const }],
		['contradiction_unexplained', 'body.ratings.results', contradicted],
		['contradiction_unexplained', 'body.ratings.results', { ...contradicted, kept: [{ code: 'most-below-not-below', reason: ' ' }] }],
		['contradiction_unexplained', 'body.ratings.results', { ...contradicted, kept: [{ code: 'few-above-but-above', reason: 'Cuti.' }] }],
	])('is no: %s at %s', (code, path, more) => {
		expect(refusal(more)).toMatchObject({ code, path });
	});

	it('is yes for a contradiction with its reason, no without the rules it names', () => {
		expect(refusal({ ...contradicted, kept: [{ code: 'most-below-not-below', reason: 'Cuti bersalin.' }] })).toBeNull();
		expect(evaluationAdmissible({ body }, {})).toMatchObject({ code: 'unknown_rules' });
	});

	it('is, for any ratings, exactly with the predicate of the matrix', () => {
		const rating = fc.constantFrom<Rating>('above', 'met', 'below');
		const predicate = fc.constantFrom('very-good', 'good', 'needs-improvement', 'poor', 'very-poor');
		fc.assert(
			fc.property(rating, rating, predicate, (results, conduct, said) => {
				const ratings = { results: { ...body.ratings.results, value: results }, conduct: { ...body.ratings.conduct, value: conduct } };
				const expected = appraisalRules2022.matrix[results][conduct] === said ? undefined : 'predicate_mismatch';
				expect(refusal({ ratings, predicate: said })?.code).toBe(expected);
			}),
		);
	});
});

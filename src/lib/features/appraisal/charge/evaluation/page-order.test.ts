import { describe, expect, it } from 'vitest';
import { evaluationChecks } from '#shared/appraisal/evaluation-checks';
import { inPageOrder } from './page-order';

const empty = { evidence: [], feedback: [], reason: '', value: null };
const result = (section: 'main' | 'additional') => ({ section, realisation: '', mark: null, evidence: [], feedback: [] });

describe('inPageOrder', () => {
	it('goes down the form: main results, additional ones, their rating, conduct, its rating', () => {
		const draft = {
			results: [result('additional'), result('main'), result('main')],
			conduct: [{ feedback: [], remark: '' }],
			ratings: { results: empty, conduct: empty },
		};
		expect(inPageOrder(evaluationChecks(draft), draft).map(({ path }) => path)).toEqual([
			'results.1.realisation',
			'results.2.realisation',
			'results.0.realisation',
			'ratings.results',
			'conduct.0.remark',
			'ratings.conduct',
		]);
	});

	it('puts what is about all results at their beginning, and changes nothing of what it was given', () => {
		const draft = {
			results: [{ ...result('main'), realisation: 'Selesai' }],
			conduct: [],
			ratings: { results: { ...empty, value: 'met' as const }, conduct: empty },
		};
		const checks = evaluationChecks(draft);
		const before = [...checks];
		expect(inPageOrder(checks, draft).map(({ code }) => code)).toEqual([
			'result-without-evidence',
			'marks-missing',
			'rating-without-ground',
			'rating-missing',
		]);
		expect(checks).toEqual(before);
	});
});

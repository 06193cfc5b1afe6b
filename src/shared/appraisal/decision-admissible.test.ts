import { describe, expect, it } from 'vitest';
import { decisionAdmissible } from './decision-admissible';
import { caseRecords as make } from './fixtures/appraisal-case-records';
import { appraisalRules2022 as rules } from './fixtures/appraisal-rules-2022';

const ratings = { results: 'above', conduct: 'met' } as const;
const decide = (change?: Parameters<typeof make.decision>[3]) => make.decision({ no: 6, on: 11 }, 1, 'objection', change);

describe('a decision over an objection', () => {
	it.each([
		['upheld', undefined, undefined],
		['changed by the matrix', { ratings, predicate: 'good' }, undefined],
		['changed against the matrix', { ratings, predicate: 'very-good' }, 'predicate_mismatch'],
		['changed without a predicate', { ratings }, 'predicate_mismatch'],
		['changed without ratings', { predicate: 'good' }, 'rating_missing'],
	] as const)('%s', (_, change, code) => {
		expect(decisionAdmissible(decide(change), { rules })?.code).toBe(code);
	});

	it('is not taken under rules the office does not know, unless it upholds', () => {
		expect(decisionAdmissible(decide({ ratings, predicate: 'good' }), {})).toMatchObject({ code: 'unknown_rules' });
		expect(decisionAdmissible(decide(), {})).toBeNull();
	});
});

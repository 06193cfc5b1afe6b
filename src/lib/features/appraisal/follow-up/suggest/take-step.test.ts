import { describe, expect, it } from 'vitest';
import type { AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import type { RecordOf } from '#shared/kernel/envelope';
import type { FollowUpSuggestion } from '#shared/appraisal/follow-up-suggestions';
import { nextSteps } from './take-step';

const suggestion = (action: FollowUpSuggestion['action']): FollowUpSuggestion => ({
	action,
	because: 'predicate',
	period: '2026-TW3',
	basis: ['appraisal.evaluation:2026-TW3:p1'],
	contested: false,
});
const after = (step: AppraisalFollowUp['step']) => ({ body: { step } }) as RecordOf<AppraisalFollowUp>;

describe('what may be done with a suggestion', () => {
	it('is decided or declined by a person', () => {
		expect(nextSteps({ suggestion: suggestion('award'), last: null })).toEqual(['decided', 'declined']);
		expect(nextSteps({ suggestion: suggestion('coaching'), last: null })).toEqual(['decided', 'declined']);
	});

	it('a role model is asked first, and made one only after consenting', () => {
		const steps = (last: AppraisalFollowUp['step'] | null) =>
			nextSteps({ suggestion: suggestion('role-model'), last: last && after(last) });
		expect(steps(null)).toEqual(['proposed', 'declined']);
		expect(steps('proposed')).toEqual(['declined']);
		expect(steps('withheld')).toEqual(['declined']);
		expect(steps('consented')).toEqual(['decided', 'declined']);
	});
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import { externalState } from './external-state';
import type { TrainingExternal } from './kinds/training-external';
import type { TrainingReview } from './kinds/training-review';

const external = (edit: string, body: Partial<TrainingExternal> = {}) =>
	({ _id: 'training.external:A', edit, body: { title: 'Kursus', ...body } }) as RecordOf<TrainingExternal>;
const review = (no: number, edit: string, verdict: TrainingReview['verdict']) =>
	({
		_id: `training.review:${no}`,
		at: `2026-11-0${no}T08:00:00+07:00`,
		body: { of: 'training.external:A', edit, verdict, reason: '' },
	}) as RecordOf<TrainingReview>;

it('waits until HR has looked at the edit that stands', () => {
	expect(externalState(external('E1'), []).state).toBe('waiting');
	expect(externalState(external('E2'), [review(1, 'E1', 'approved')])).toEqual({ state: 'waiting', review: null });
	expect(externalState(external('E2'), [review(1, 'E1', 'approved'), review(2, 'E2', 'revise')]).state).toBe('revise');
	expect(
		externalState(external('E1'), [
			{ ...review(1, 'E1', 'approved'), body: { ...review(1, 'E1', 'approved').body, of: 'training.external:B' } },
		]).state,
	).toBe('waiting');
});

it('goes by the last word, whatever order the reviews arrive in', () => {
	const reviews = [review(1, 'E1', 'revise'), review(2, 'E1', 'approved'), review(3, 'E1', 'revise')];
	fc.assert(
		fc.property(fc.shuffledSubarray(reviews, { minLength: 3 }), (shuffled) => {
			expect(externalState(external('E1'), shuffled)).toMatchObject({ state: 'revise', review: { _id: 'training.review:3' } });
		}),
	);
});

it('is taken back whatever was said of it', () => {
	expect(externalState(external('E1', { withdrawn: true }), [review(1, 'E1', 'approved')]).state).toBe('withdrawn');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TrainingReaction } from './kinds/training-reaction';
import { sumReactions } from './sum-reactions';

const form = (given: number | null, suggestion = ''): TrainingReaction => ({
	answers: { content: given, trainers: given, organisation: given, use: given },
	suggestion,
});

it('shows nothing under five answers, neither figures nor words', () => {
	expect(sumReactions([1, 2, 3, 4].map((given) => form(given, 'Bagus')))).toEqual({
		...{ n: 4, mean: null, suggestions: [] },
		questions: { content: null, trainers: null, organisation: null, use: null },
	});
	const few = [...[1, 2, 3, 4].map((given) => form(given)), { ...form(4), answers: { ...form(4).answers, use: null } }];
	expect(sumReactions(few)).toMatchObject({ n: 5, questions: { content: { n: 5, mean: 2.8 }, use: null } });
});

it('says the same in whatever order they come, between 1 and 4', () => {
	const answer = fc.option(fc.integer({ min: 1, max: 4 }));
	const reaction = fc.record({
		answers: fc.record({ content: answer, trainers: answer, organisation: answer, use: answer }),
		suggestion: fc.string({ maxLength: 8 }),
	});
	fc.assert(
		fc.property(fc.array(reaction, { maxLength: 20 }), (reactions) => {
			const sum = sumReactions(reactions);
			expect(sumReactions([...reactions].reverse())).toEqual(sum);
			const means = Object.values(sum.questions).flatMap((question) => question?.mean ?? []);
			expect(means.every((mean) => mean >= 1 && mean <= 4)).toBe(true);
			expect(sum.mean === null).toBe(means.length === 0);
		}),
	);
});

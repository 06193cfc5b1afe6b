import { reactionQuestions, type ReactionQuestion, type TrainingReaction } from './kinds/training-reaction';

/** Fewer answers than this are not shown: they would tell whose they are. */
export const leastReactions = 5;

/** How a programme was received. */
export interface ReactionSum {
	/** Forms handed in. */
	n: number;
	/** By question; `null` while fewer than `leastReactions` have answered it. `mean` from 1 to 4, two decimals. */
	questions: Record<ReactionQuestion, { n: number; mean: number } | null>;
	/** Of the four questions together; `null`: none is shown. */
	mean: number | null;
	/** By alphabet, so that their order says nothing; empty while fewer than `leastReactions` forms are in. */
	suggestions: string[];
}

/** Sums reactions, in whatever order they come. */
export function sumReactions(reactions: readonly TrainingReaction[]): ReactionSum {
	const meanOf = (question: ReactionQuestion) => {
		const given = reactions.flatMap(({ answers }) => answers[question] ?? []);
		if (given.length < leastReactions) return null;
		return { n: given.length, mean: Math.round((given.reduce((sum, answer) => sum + answer, 0) / given.length) * 100) / 100 };
	};
	const questions = Object.fromEntries(reactionQuestions.map((question) => [question, meanOf(question)])) as ReactionSum['questions'];
	const shown = Object.values(questions).filter((question) => question !== null);
	const isShown = reactions.length >= leastReactions;
	return {
		n: reactions.length,
		questions,
		mean: shown.length === 0 ? null : Math.round((shown.reduce((sum, { mean }) => sum + mean, 0) / shown.length) * 100) / 100,
		suggestions: isShown
			? reactions
					.map(({ suggestion }) => suggestion.trim())
					.filter(Boolean)
					.sort((a, b) => a.localeCompare(b, 'id'))
			: [],
	};
}

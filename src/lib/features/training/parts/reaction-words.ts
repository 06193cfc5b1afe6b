import { m } from '$lib/paraglide/messages';
import type { ReactionQuestion } from '#shared/training/kinds/training-reaction';

/** The questions of the reaction form. */
export const reactionWords: Record<ReactionQuestion, () => string> = {
	content: m.training_reaction_content,
	trainers: m.training_reaction_trainers,
	organisation: m.training_reaction_organisation,
	use: m.training_reaction_use,
};

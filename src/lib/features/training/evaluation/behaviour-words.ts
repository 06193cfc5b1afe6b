import { m } from '$lib/paraglide/messages';
import type { behaviourQuestions } from '#shared/training/kinds/training-behaviour';

/** The questions to the superior. */
export const behaviourWords: Record<(typeof behaviourQuestions)[number], () => string> = {
	applies: m.effect_applies,
	better: m.effect_better,
	shares: m.effect_shares,
};

/** The four answers, in the language of the screen. */
export function scaleWords() {
	return [
		{ value: '1', label: m.effect_1() },
		{ value: '2', label: m.effect_2() },
		{ value: '3', label: m.effect_3() },
		{ value: '4', label: m.effect_4() },
	] as const;
}

import { m } from '$lib/paraglide/messages';
import type { Rating } from '#shared/appraisal/appraisal-words';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';

type Words = Record<Rating, { label: string; note: string }>;

/** The three choices of Rating Hasil Kerja or Rating Perilaku Kerja, with what each stands for. */
export function ratingWords(of: 'results' | 'conduct'): Words {
	const { above, met, below } = appraisalLabels.rating;
	const notes =
		of === 'results'
			? [m.appraisal_rating_results_above(), m.appraisal_rating_results_met(), m.appraisal_rating_results_below()]
			: [m.appraisal_rating_conduct_above(), m.appraisal_rating_conduct_met(), m.appraisal_rating_conduct_below()];
	return {
		above: { label: above, note: notes[0]! },
		met: { label: met, note: notes[1]! },
		below: { label: below, note: notes[2]! },
	};
}

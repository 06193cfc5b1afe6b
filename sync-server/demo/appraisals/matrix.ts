import type { Predicate, Rating } from '#shared/records/appraisal-words';

/** Predicate by rating of results, then of conduct. */
export const matrix: Record<Rating, Record<Rating, Predicate>> = {
	above: { below: 'poor', met: 'good', above: 'very-good' },
	met: { below: 'poor', met: 'good', above: 'good' },
	below: { below: 'very-poor', met: 'needs-improvement', above: 'needs-improvement' },
};

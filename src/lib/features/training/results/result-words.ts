import { m } from '$lib/paraglide/messages';
import type { ResultReason } from '#shared/training/result-of';

/** The official two words. */
export const verdictWords = { passed: m.results_passed, failed: m.results_failed };

/** What speaks against passing. */
export const reasonWords: Record<ResultReason, () => string> = {
	attendance: m.results_reason_attendance,
	score: m.results_reason_score,
	'score-missing': m.results_reason_score_missing,
	'hours-unknown': m.results_reason_hours,
};

import { m } from '$lib/paraglide/messages';
import type { EvaluationCheck } from '#shared/appraisal/evaluation-checks';

const words: Record<EvaluationCheck['code'], () => string> = {
	'rating-missing': m.appraisal_check_rating_missing,
	'rating-without-ground': m.appraisal_check_rating_without_ground,
	'main-realisation-empty': m.appraisal_check_main_realisation_empty,
	'days-outside': m.appraisal_check_days_outside,
	'main-below-but-above': m.appraisal_check_main_below_but_above,
	'most-below-not-below': m.appraisal_check_most_below_not_below,
	'most-main-below-but-met': m.appraisal_check_most_main_below_but_met,
	'few-above-but-above': m.appraisal_check_few_above_but_above,
	'many-below-but-met': m.appraisal_check_many_below_but_met,
	'before-its-end': m.appraisal_check_before_its_end,
	'most-above-but-below': m.appraisal_check_most_above_but_below,
	'few-below-but-below': m.appraisal_check_few_below_but_below,
	'most-above-but-met': m.appraisal_check_most_above_but_met,
	'marks-missing': m.appraisal_check_marks_missing,
	'realisation-empty': m.appraisal_check_realisation_empty,
	'result-without-evidence': m.appraisal_check_result_without_evidence,
	'conduct-remark-empty': m.appraisal_check_conduct_remark_empty,
};

/** What a check points out, in words. */
export function checkWords({ code }: EvaluationCheck): string {
	return words[code]();
}

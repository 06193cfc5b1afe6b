import { m } from '$lib/paraglide/messages';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';

/** What feedback is about, in words: the plan of the result, the value, or the work as a whole. */
export function targetWords(target: AppraisalFeedback['target']): string {
	if (target.type === 'result') return target.plan;
	return target.type === 'value' ? appraisalLabels.conductValue[target.value] : m.appraisal_feedback_general();
}

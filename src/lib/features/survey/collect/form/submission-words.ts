import { m } from '$lib/paraglide/messages';
import { refusalWords } from '$lib/ui/refusal-words';
import type { Submission } from '../submit';

/** What happened at submitting and what to do about it. */
export interface SubmissionWords {
	title: string;
	cure: string;
}

/** The words for a response that could not be submitted; `failed` when the device's storage did not take it. */
export function submissionWords(
	submission: 'failed' | 'too-large' | Extract<Submission, { outcome: 'missing' | 'refused' }>,
	locale?: 'id' | 'en',
): SubmissionWords {
	const spoken = locale && { locale };
	if (submission === 'too-large') return { title: m.survey_submit_failed_title({}, spoken), cure: m.survey_too_large({}, spoken) };
	if (submission === 'failed') return { title: m.survey_submit_failed_title({}, spoken), cure: m.survey_submit_failed_do({}, spoken) };
	if (submission.outcome === 'missing')
		return { title: m.survey_missing_title({ n: submission.fields.length }, spoken), cure: m.survey_missing_do({}, spoken) };
	const { what, cure } = refusalWords(submission.refusal.code);
	return { title: what, cure };
}

import type { ReferenceQuestionnaire, Unsur } from '#shared/survey/kinds/reference-questionnaire';

/** The questions in the order of the official questionnaire (sarana 8th, pengaduan 9th). */
export function questionsOf(questionnaire: ReferenceQuestionnaire): Unsur[] {
	return [...questionnaire.unsur].sort((a, b) => a.formNo - b.formNo);
}

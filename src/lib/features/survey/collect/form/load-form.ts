import type { DeviceDb } from '$lib/device/db';
import type { Unsur } from '#shared/survey/kinds/reference-questionnaire';
import { beginRepair } from '../correction/reopen';
import { readDraft, type ResponseDraft } from '../draft';
import { loadReference, type SurveyReference } from '../city/load-reference';
import { questionsOf } from './questions';

/** A response's form as it stands on the device. */
export interface LoadedForm {
	draft: ResponseDraft;
	savedAt: Date;
	reference: SurveyReference;
	/** In the order of the questionnaire. */
	questions: Unsur[];
	/** Words before the first question, in both languages. */
	notice: { id: string; en: string };
}

/** Loads the form of a draft, or of a refused record to be put right; `null` when there is neither, or no questionnaire for it. */
export async function loadForm(db: DeviceDb, id: string): Promise<LoadedForm | null> {
	let draft = await readDraft(db, id);
	if (!draft && (await beginRepair(db, id))) draft = await readDraft(db, id);
	const row = await db.drafts.get(id);
	const reference = await loadReference(db);
	const questionnaire = draft && reference.questionnaires.get(draft.questionnaire);
	if (!draft || !row || !questionnaire) return null;
	return {
		draft,
		savedAt: new Date(row.savedAt),
		reference,
		questions: questionsOf(questionnaire.body),
		notice: questionnaire.body.notice,
	};
}

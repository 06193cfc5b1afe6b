import type { RecordOf } from '#shared/kernel/envelope';
import { referenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { referenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { referenceRegion } from '#shared/personnel/kinds/reference-region';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import type { ResponseReference } from '#shared/survey/response-admissible';
import type { Store } from '../../store/store';
import { storedRecords } from '../../store/stored-records';
import { parsedRecords } from '../../gateway/parsed-records';

const region = 'reference.region:12.72';

/**
 * Everything the responses of one request are held against, fetched at once: campaigns, questionnaires, the region,
 * and the responses they correct. Parsed once each, however many responses name them.
 */
export async function responseReferences(
	store: Store,
	responses: readonly RecordOf<SurveyResponse>[],
): Promise<(response: RecordOf<SurveyResponse>) => ResponseReference> {
	if (responses.length === 0) return () => ({});
	const named = new Set([region, ...responses.flatMap(({ body }) => [body.campaign, body.questionnaire])]);
	const corrected = responses.flatMap(({ body }) => (body.supersedes ? [body.supersedes] : []));
	const [references, earlier] = await Promise.all([
		storedRecords(store.db('reference'), [...named]),
		storedRecords(store.db('survey'), corrected),
	]);
	const campaigns = parsedRecords(references, referenceCampaign);
	const questionnaires = parsedRecords(references, referenceQuestionnaire);
	const regions = parsedRecords(references, referenceRegion);
	// One may correct another that travels in the same request.
	const known = new Map([...responses.map((response) => [response._id, response] as const), ...parsedRecords(earlier, surveyResponse)]);
	return ({ body }) =>
		present({
			campaign: campaigns.get(body.campaign),
			questionnaire: questionnaires.get(body.questionnaire),
			region: regions.get(region),
			superseded: body.supersedes ? known.get(body.supersedes) : undefined,
		});
}

function present(reference: { [Key in keyof ResponseReference]: ResponseReference[Key] | undefined }): ResponseReference {
	return Object.fromEntries(Object.entries(reference).filter(([, value]) => value !== undefined)) as ResponseReference;
}

import { referenceCampaign } from './kinds/reference-campaign';
import { referenceQuestionnaire } from './kinds/reference-questionnaire';
import { referenceRuleset } from './kinds/reference-ruleset';
import { referenceService } from './kinds/reference-service';
import { surveyReport } from './kinds/survey-report';
import { surveyResponse } from './kinds/survey-response';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const surveyKinds = [
	referenceCampaign,
	referenceQuestionnaire,
	referenceRuleset,
	referenceService,
	surveyReport,
	surveyResponse,
] as const;

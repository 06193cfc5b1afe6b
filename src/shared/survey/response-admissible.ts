import type { RecordOf } from '../kernel/envelope';
import type { ReferenceCampaign } from './kinds/reference-campaign';
import type { ReferenceQuestionnaire } from './kinds/reference-questionnaire';
import type { ReferenceRegion } from '../personnel/kinds/reference-region';
import type { Refusal } from '../kernel/refusal';
import type { SurveyResponse } from './kinds/survey-response';
import { openAtTheAct } from './open-at-the-act';
import { refuse } from '../kernel/refuse';

/** What a response is held against; whatever is not known is absent. */
export interface ResponseReference {
	campaign?: RecordOf<ReferenceCampaign>;
	questionnaire?: RecordOf<ReferenceQuestionnaire>;
	region?: RecordOf<ReferenceRegion>;
	/** The response it supersedes, when that one is known. */
	superseded?: RecordOf<SurveyResponse>;
}

/**
 * Whether a well-formed response may count: known campaign, service and unsur, complete, its period open at the
 * time of the act. `null` when it may. The form asks before submitting, the gateway again on arrival.
 * `now` is the office's time of arrival (the device's own time before sending).
 */
export function responseAdmissible(response: RecordOf<SurveyResponse>, reference: ResponseReference, now: Date): Refusal | null {
	const { body } = response;
	const { campaign, questionnaire, region, superseded } = reference;
	if (!campaign || campaign.unit !== response.unit || campaign.period !== response.period)
		return refuse('unknown_campaign', 'body.campaign');
	if (!questionnaire || campaign.body.questionnaire !== body.questionnaire) return refuse('unknown_questionnaire', 'body.questionnaire');
	if (!campaign.body.services.includes(body.service)) return refuse('unknown_service', 'body.service');
	if (body.kelurahan && !kelurahanKnown(region, body.kelurahan)) return refuse('unknown_region', 'body.kelurahan');
	const due = questionnaire.body.unsur.map((unsur) => unsur.key);
	const foreign = Object.keys(body.answers).find((key) => !due.includes(key));
	if (foreign) return refuse('unknown_unsur', `body.answers.${foreign}`);
	const missing = due.find((key) => !Object.hasOwn(body.answers, key));
	if (missing) return refuse('answers_incomplete', `body.answers.${missing}`);
	if (superseded && (superseded.by !== response.by || superseded.body.campaign !== body.campaign))
		return refuse('supersedes_foreign', 'body.supersedes');
	if (body.supersedes && !sameChain(response._id, body.supersedes)) return refuse('supersedes_foreign', 'body.supersedes');
	if (body.collection !== 'import' && !openAtTheAct(response, campaign, now)) return refuse('period_not_open', 'at');
	return null;
}

/** The n-th correction of `survey.response:X` is `survey.response:X:n`, and corrects the one before it. */
function sameChain(id: string, superseded: string): boolean {
	const [kind, root, n] = id.split(':');
	return Number(n) >= 2 && superseded === (n === '2' ? `${kind}:${root}` : `${kind}:${root}:${Number(n) - 1}`);
}

function kelurahanKnown(region: ResponseReference['region'], code: string): boolean {
	return !!region?.body.kecamatan.some((kecamatan) => kecamatan.kelurahan.some((kelurahan) => kelurahan.code === code));
}

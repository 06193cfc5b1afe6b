import type { RecordOf } from '../kernel/envelope';
import type { SurveyResponse } from './kinds/survey-response';

/**
 * The responses that count: those that no other response of the same author supersedes. Independent of the order
 * of arrival, and of whether a superseded one has arrived at all.
 */
export function effectiveResponses(responses: readonly RecordOf<SurveyResponse>[]): RecordOf<SurveyResponse>[] {
	const author = new Map(responses.map((response) => [response._id, response.by]));
	const superseded = new Set<string>();
	for (const { by, body } of responses) if (body.supersedes && author.get(body.supersedes) === by) superseded.add(body.supersedes);
	return responses.filter((response) => !superseded.has(response._id));
}

import { surveyResponse } from '#shared/survey/kinds/survey-response';

const prefix = `${surveyResponse.kind}:`;

/** The part of a response's id that stands in an address: everything after the kind. */
export function addressOf(id: string): string {
	return id.slice(prefix.length);
}

/** The id of the response an address names. */
export function responseAt(address: string): string {
	return prefix + address;
}

import type { ResponseDraft } from '../draft';
import { parseAge } from './age';

/** A field of the form: of the profile, or an answer. */
export type Field = 'service' | 'kelurahan' | 'sex' | 'age' | 'education' | 'occupation' | `answers.${string}`;

/** Fields of the profile not yet filled in as the official form asks. */
export function missingProfile({ profile }: Pick<ResponseDraft, 'profile'>): Field[] {
	const missing: Field[] = [];
	if (!profile.sex) missing.push('sex');
	if (!('age' in parseAge(profile.age))) missing.push('age');
	if (!profile.education) missing.push('education');
	if (!profile.occupation) missing.push('occupation');
	return missing;
}

/** Everything still to be filled in before the response is complete, in the order of the form. */
export function missingFields(draft: ResponseDraft, keys: readonly string[]): Field[] {
	const unanswered = keys.filter((key) => !draft.answers[key]).map((key): Field => `answers.${key}`);
	return [...missingProfile(draft), ...unanswered];
}

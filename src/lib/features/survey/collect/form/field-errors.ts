import { m } from '$lib/paraglide/messages';
import type { Refusal } from '#shared/kernel/refusal';
import { refusalWords } from '$lib/ui/refusal-words';
import type { ResponseDraft } from '../draft';
import { parseAge } from './age';
import { fieldOfPath } from './field-of-path';
import type { Field } from './missing';

type Words = Partial<Record<Field, string>>;

/** The words at each field that is still missing. */
export function fieldErrors(draft: ResponseDraft, missing: readonly Field[], locale?: 'id' | 'en'): Words {
	const spoken = locale && { locale };
	const words: Words = {};
	for (const field of missing) {
		if (field === 'age') words.age = ageWords(draft.profile.age, spoken);
		else words[field] = field.startsWith('answers.') ? m.survey_answer_needed({}, spoken) : m.survey_field_needed({}, spoken);
	}
	return words;
}

/** The words of a refusal at the field it blames; none when it blames no field of the form. */
export function refusalErrors(refusal: Refusal | undefined): Words {
	const field = refusal && fieldOfPath(refusal.path);
	return field ? { [field]: refusalWords(refusal.code).what } : {};
}

function ageWords(text: string, spoken: { locale: 'id' | 'en' } | undefined): string {
	const read = parseAge(text);
	const problem = 'problem' in read ? read.problem : 'empty';
	return {
		empty: m.survey_age_empty,
		'not-a-number': m.survey_age_not_a_number,
		'too-young': m.survey_age_too_young,
		'too-old': m.survey_age_too_old,
	}[problem]({}, spoken);
}

import type { DeviceDb } from '$lib/device/db';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { loadReference } from './city/load-reference';

/** Names a field of a response's body and what it says; absent where this room has no words for it. */
type FieldWords = (path: readonly string[], value: unknown, body: unknown) => { field?: string; value?: string };

/**
 * The words with which a response's fields are compared and read. What a citizen answered alone stays unread here too: of a
 * handed-over response only the field's name is given, but for the office (`forOffice`), where answers are examined.
 */
export async function responseFieldWords(db: DeviceDb, { forOffice = false } = {}): Promise<FieldWords> {
	const locale = getLocale();
	const { campaigns, services, questionnaires, region } = await loadReference(db);
	const places = new Map(region?.body.kecamatan.flatMap(({ kelurahan }) => kelurahan.map(({ code, name }) => [code, name])));
	const occupations: Record<string, () => string> = {
		PNS: m.survey_occupation_PNS,
		TNI: m.survey_occupation_TNI,
		POLRI: m.survey_occupation_POLRI,
		SWASTA: m.survey_occupation_SWASTA,
		WIRAUSAHA: m.survey_occupation_WIRAUSAHA,
		LAINNYA: m.survey_occupation_LAINNYA,
	};
	const plain: Record<string, () => { field: string; value?: (value: string) => string | undefined }> = {
		campaign: () => ({ field: m.kind_campaign(), value: (id) => campaigns.get(id)?.body.title }),
		answers: () => ({ field: m.kind_field_answers() }),
		profile: () => ({ field: m.kind_field_profile() }),
		service: () => ({ field: m.survey_service(), value: (id) => services.get(id)?.name }),
		kelurahan: () => ({ field: m.survey_kelurahan(), value: (code) => places.get(code) }),
		'profile.sex': () => ({ field: m.survey_sex(), value: (sex) => (sex === 'L' ? m.survey_sex_L() : m.survey_sex_P()) }),
		'profile.age': () => ({ field: m.survey_age() }),
		'profile.education': () => ({ field: m.survey_education(), value: (level) => level.replace('-', '–') }),
		'profile.occupation': () => ({ field: m.survey_occupation(), value: (work) => occupations[work]?.() }),
		'profile.occupationOther': () => ({ field: m.survey_occupation_other() }),
		suggestion: () => ({ field: m.survey_suggestion() }),
		assisted: () => ({ field: m.survey_assisted() }),
	};

	return (path, value, body) => {
		const { collection, questionnaire } = (body ?? {}) as { collection?: string; questionnaire?: string };
		const [group, key] = path;
		const unsur = group === 'answers' ? questionnaires.get(questionnaire ?? '')?.body.unsur.find((one) => one.key === key) : undefined;
		const known = plain[path.join('.')]?.();
		const unnamed = group === 'answers' && key ? `${m.kind_field_answers()}: ${key}` : undefined;
		const field = unsur?.name[locale] ?? known?.field ?? unnamed;
		const sealed = !forOffice && collection === 'handed-over' && (group === 'answers' || group === 'suggestion');
		const words = sealed
			? m.survey_answer_sealed()
			: unsur
				? unsur.choices[Number(value) - 1]?.[locale]
				: typeof value === 'string'
					? known?.value?.(value)
					: undefined;
		return { ...(field && { field }), ...(words && { value: words }) };
	};
}

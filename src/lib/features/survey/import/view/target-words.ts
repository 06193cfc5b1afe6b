import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Unsur } from '#shared/survey/kinds/reference-questionnaire';
import { unsurOf, type ExtraTarget, type Target } from '../columns/target';

const extra: Record<ExtraTarget, () => string> = {
	date: m.import_target_date,
	slot: m.import_target_slot,
	sex: m.import_target_sex,
	age: m.import_target_age,
	education: m.import_target_education,
	occupation: m.import_target_occupation,
	service: m.import_target_service,
	kelurahan: m.import_target_kelurahan,
	suggestion: m.import_target_suggestion,
};

/** The name of what a column holds: the unsur's official name, or the field's. */
export function targetWords(target: Target, unsur: readonly Unsur[]): string {
	const key = unsurOf(target);
	return key === null ? extra[target as ExtraTarget]() : (unsur.find((one) => one.key === key)?.name[getLocale()] ?? key);
}

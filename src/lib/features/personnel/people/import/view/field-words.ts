import { m } from '$lib/paraglide/messages';
import type { PersonField } from '../columns/people-columns';
import type { UnitField } from '../columns/unit-columns';

/** Fields of a person's row, in the order in which they are offered. */
export const personFieldWords: Record<PersonField, () => string> = {
	nip: m.people_field_nip,
	name: m.people_field_name,
	nameNip: m.people_field_name_nip,
	id: m.people_field_id,
	status: m.people_field_status,
	grade: m.people_field_grade,
	post: m.people_field_post,
	postKind: m.people_field_post_kind,
	level: m.people_field_level,
	unit: m.people_field_unit,
	appraiser: m.people_field_appraiser,
	superior: m.people_field_superior,
	acting: m.people_field_acting,
	account: m.people_field_account,
	birthDate: m.people_field_birth,
	sex: m.people_field_sex,
	remark: m.people_field_remark,
};

/** Fields of a unit's row. */
export const unitFieldWords: Record<UnitField, () => string> = {
	code: m.people_unit_code,
	name: m.people_unit_name,
	kind: m.people_unit_kind,
	parent: m.people_unit_parent,
};

/** Fields of either list. */
export function fieldWords(what: 'people' | 'units'): Partial<Record<PersonField | UnitField, () => string>> {
	return what === 'people' ? personFieldWords : unitFieldWords;
}

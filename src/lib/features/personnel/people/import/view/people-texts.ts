import { m } from '$lib/paraglide/messages';
import type { Question } from '$lib/spreadsheet/engine/import-target';
import { importLimits } from '$lib/spreadsheet/read/import-limits';
import type { ImportTexts, MessageWords } from '$lib/spreadsheet/view/import-texts';
import { formatBytes } from '$lib/ui/format/format-bytes';
import { formatDate } from '$lib/ui/format/format-date';
import { formatNumber } from '$lib/ui/format/format-number';
import type { PersonField } from '../columns/people-columns';
import type { ListField } from '../people-import.svelte';
import type { MessageCode } from '../rows/row-message';
import { fieldWords, personFieldWords } from './field-words';

const messages: Record<MessageCode, MessageWords> = {
	'cell-merged': m.people_msg_cell_merged,
	'cell-formula': m.people_msg_cell_formula,
	'cell-error': m.people_msg_cell_error,
	'cell-long-number': m.people_msg_cell_long_number,
	'cell-date': m.people_msg_cell_date,
	'nip-non_digit': m.people_msg_nip_non_digit,
	'nip-legacy_9_digit': m.people_msg_nip_legacy,
	'nip-rounded': m.people_msg_nip_rounded,
	'nip-two': m.people_msg_nip_two,
	'name-number': m.people_msg_name_number,
	'name-shorter': m.people_msg_name_shorter,
	'name-differs': m.people_msg_name_differs,
	'person-doubled': m.people_msg_person_doubled,
	'person-asked': m.people_msg_person_asked,
	'sex-unreadable': m.people_msg_sex_unreadable,
	'appraiser-missing': m.people_msg_appraiser_missing,
	'superior-missing': m.people_msg_superior_missing,
	left: m.people_msg_left,
	'left-undated': m.people_msg_left_undated,
	moved: m.people_msg_moved,
	'note-total': m.people_msg_note_total,
	'note-numbering': m.people_msg_note_numbering,
	'note-heading': m.people_msg_note_heading,
	'note-no-person': m.people_msg_note_no_person,
	'nip-looks_like_nik': m.people_msg_nip_nik,
	'nip-length': m.people_msg_nip_length,
	'nip-birth_date': m.people_msg_nip_birth_date,
	'nip-tmt_month_or_pppk_code': m.people_msg_nip_month,
	'nip-gender_digit': m.people_msg_nip_gender,
	'nip-serial_000': m.people_msg_nip_serial,
	'nip-tmt_in_future': m.people_msg_nip_future,
	'nip-doubled': m.people_msg_nip_doubled,
	'nip-taken': m.people_msg_nip_taken,
	'id-form': m.people_msg_id_form,
	'id-doubled': m.people_msg_id_doubled,
	'name-missing': m.people_msg_name_missing,
	'name-long': m.people_msg_name_long,
	'name-doubled': m.people_msg_name_doubled,
	'name-known': m.people_msg_name_known,
	'status-unknown': m.people_msg_status_unknown,
	'grade-unknown': m.people_msg_grade_unknown,
	'post-long': m.people_msg_post_long,
	'post-kind-unknown': m.people_msg_post_kind_unknown,
	'level-unknown': m.people_msg_level_unknown,
	'unit-missing': m.people_msg_unit_missing,
	'unit-unknown': m.people_msg_unit_unknown,
	'unit-ambiguous': m.people_msg_unit_ambiguous,
	'appraiser-unknown': m.people_msg_appraiser_unknown,
	'appraiser-ambiguous': m.people_msg_appraiser_ambiguous,
	'appraiser-self': m.people_msg_appraiser_self,
	'superior-unknown': m.people_msg_superior_unknown,
	'superior-ambiguous': m.people_msg_superior_ambiguous,
	'superior-self': m.people_msg_superior_self,
	'acting-unknown': m.people_msg_acting_unknown,
	'line-later': m.people_msg_line_later,
	'account-form': m.people_msg_account_form,
	'account-doubled': m.people_msg_account_doubled,
	'account-taken': m.people_msg_account_taken,
	'no-number': m.people_msg_no_number,
	'nip-changed': m.people_msg_nip_changed,
	'birth-differs': m.people_msg_birth_differs,
	'birth-unreadable': m.people_msg_birth_unreadable,
	'sex-differs': m.people_msg_sex_differs,
	'status-differs': m.people_msg_status_differs,
	'hint-pppk_code_not_21': m.people_msg_hint_pppk_code,
	'hint-age_at_appointment_under_18': m.people_msg_hint_age,
	'code-missing': m.people_msg_code_missing,
	'code-form': m.people_msg_code_form,
	'code-doubled': m.people_msg_code_doubled,
	'kind-unknown': m.people_msg_kind_unknown,
	'parent-unknown': m.people_msg_parent_unknown,
	'parent-ambiguous': m.people_msg_parent_ambiguous,
	'parent-circle': m.people_msg_parent_circle,
};

const states = {
	new: m.people_state_new,
	changed: m.people_state_changed,
	same: m.people_state_same,
	problem: m.people_state_problem,
	ask: m.people_state_ask,
	note: m.people_state_note,
};

const questions: Record<string, (inputs: { value: string; known: string }) => string> = {
	'unit-unknown': m.people_ask_unit,
	'parent-unknown': m.people_ask_parent,
	'ask-similar': m.people_ask_similar,
	'ask-number': m.people_ask_number,
	'ask-other-number': m.people_ask_other_number,
	'ask-other-name': m.people_ask_other_name,
	'ask-several': m.people_ask_several,
	'left-undated': ({ value }) => m.people_ask_undated({ value }),
};
const answers: Record<string, () => string> = { same: m.people_ask_same, new: m.people_ask_new, leave: m.people_ask_leave };

/** What one may answer to a remark without a day. */
function leavingAnswer(answer: string, day: string): string {
	return answer === 'gone' ? m.people_ask_undated_gone({ day: formatDate(day) }) : m.people_ask_undated_leave();
}

/** The words of this import for the shared steps. */
export function peopleTexts(what: 'people' | 'units', peoplePath: string): ImportTexts<ListField> {
	const fields = Object.entries(fieldWords(what)) as [ListField, () => string][];
	return {
		title: m.people_import_title(),
		lead: m.people_import_lead(),
		back: { href: peoplePath, label: m.people_title() },
		rules: m.people_file_rules({ rows: formatNumber(importLimits.rows), size: formatBytes(importLimits.bytes) }),
		steps: [
			{ step: 'file', label: m.people_step_file() },
			{ step: 'columns', label: m.people_step_columns() },
			{ step: 'check', label: m.people_step_check() },
			{ step: 'done', label: m.people_step_done() },
		],
		fields: fields.map(([value, label]) => ({ value, label: label() })),
		counts: ({ counts }) => [
			{ n: counts.new ?? 0, label: m.people_count_new() },
			{ n: counts.changed ?? 0, label: m.people_count_changed() },
			{ n: counts.same ?? 0, label: m.people_count_same() },
			{ n: counts.problem ?? 0, label: m.people_count_problem() },
			...(counts.ask ? [{ n: counts.ask, label: m.people_count_ask() }] : []),
			...(counts.note ? [{ n: counts.note, label: m.people_count_note() }] : []),
		],
		notices: ({ counts: { problem = 0, ask = 0 }, toStore, warned }) => {
			const all: { kind: 'info' | 'success' | 'warn' | 'problem'; title: string; when: boolean }[] = [
				{ kind: 'problem', title: m.people_check_nothing(), when: toStore === 0 && problem > 0 },
				{ kind: 'success', title: m.people_check_all_same(), when: toStore === 0 && problem + ask === 0 },
				{ kind: 'info', title: m.people_check_warned({ n: formatNumber(warned) }), when: warned > 0 },
			];
			return all.filter(({ when }) => when);
		},
		states,
		messages,
		question: ({ code, value, known = '' }: Question) => ({
			title: questions[code]!({ value, known }),
			option: (answer) => (code === 'left-undated' ? leavingAnswer(answer, known) : (answers[answer]?.() ?? answer)),
		}),
		asked: ['unit-unknown', 'parent-unknown', 'person-asked', 'left-undated'],
		preview: [
			{ key: 'name', label: m.people_field_name() },
			...(what === 'people'
				? [
						{ key: 'number', label: m.people_field_nip() },
						{ key: 'post', label: m.people_field_post() },
						{ key: 'unit', label: m.people_field_unit() },
						{ key: 'appraiser', label: m.people_field_appraiser() },
					]
				: [
						{ key: 'number', label: m.people_unit_code() },
						{ key: 'unit', label: m.people_unit_parent() },
					]),
		],
		changes: (changed) => {
			const names = changed.map((field) =>
				field === 'lines' ? m.people_field_appraiser() : (personFieldWords[field as PersonField]?.() ?? field),
			);
			return m.people_preview_changes({ fields: names.join(', ') });
		},
		messagesFile: m.people_messages_file(),
		checkNow: m.people_import_check(),
		checking: m.people_checking(),
		save: (n) => m.people_import_save({ n }),
		storing: (n) => m.people_storing({ n }),
		ask: (n) => m.people_import_ask({ n }),
		askMore: () => [m.people_import_ask_do()],
	};
}

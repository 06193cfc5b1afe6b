import { m } from '$lib/paraglide/messages';
import { importLimits } from '$lib/spreadsheet/read/import-limits';
import type { ImportTexts, MessageWords } from '$lib/spreadsheet/view/import-texts';
import { formatBytes } from '$lib/ui/format/format-bytes';
import { formatNumber } from '$lib/ui/format/format-number';
import { roleWords } from '../people/role-words';
import { participantFields, type ParticipantField } from './columns';
import { byName, type MessageCode } from './plan-participants';

/** What a column can hold, in words; the headings of the empty list. */
export const participantFieldWords: Record<ParticipantField, () => string> = {
	nip: m.people_field_nip,
	name: m.training_person_name,
	nameNip: m.training_import_name_nip,
	role: m.training_role,
};

const messages: Record<MessageCode, MessageWords> = {
	'cell-merged': m.people_msg_cell_merged,
	'cell-formula': m.people_msg_cell_formula,
	'cell-error': m.people_msg_cell_error,
	'cell-long-number': m.people_msg_cell_long_number,
	'cell-date': m.people_msg_cell_date,
	'note-total': m.people_msg_note_total,
	'note-numbering': m.people_msg_note_numbering,
	'note-heading': m.people_msg_note_heading,
	'nip-non_digit': m.people_msg_nip_non_digit,
	'nip-legacy_9_digit': m.people_msg_nip_legacy,
	'nip-rounded': m.people_msg_nip_rounded,
	'nip-looks_like_nik': m.people_msg_nip_nik,
	'nip-length': m.people_msg_nip_length,
	'nip-birth_date': m.people_msg_nip_birth_date,
	'nip-tmt_month_or_pppk_code': m.people_msg_nip_month,
	'nip-gender_digit': m.people_msg_nip_gender,
	'nip-serial_000': m.people_msg_nip_serial,
	'nip-tmt_in_future': m.people_msg_nip_future,
	'nip-two': m.people_msg_nip_two,
	'nip-unknown': m.training_import_nip_unknown,
	'name-missing': m.people_msg_name_missing,
	'name-unknown': m.training_import_name_unknown,
	doubled: m.training_import_doubled,
	left: m.training_import_left,
	asked: m.people_msg_person_asked,
	'role-unknown': m.training_import_role_unknown,
};

const questions: Record<string, (inputs: { value: string; known: string }) => string> = {
	[byName]: () => m.training_import_ask_by_name(),
	'ask-similar': m.training_import_ask_similar,
	'ask-number': m.training_import_ask_number,
	'ask-other-name': m.training_import_ask_other_name,
	'ask-several': m.training_import_ask_several,
};
const answers: Record<string, () => string> = {
	accept: m.training_import_accept,
	same: m.training_import_same,
	leave: m.training_import_leave,
};

/** The words of this import for the shared steps; `back`: the programme. */
export function participantsTexts(title: string, back: { href: string; label: string }): ImportTexts<ParticipantField> {
	return {
		title: m.training_import_title(),
		lead: title,
		back,
		rules: m.training_import_rules({ rows: formatNumber(importLimits.rows), size: formatBytes(importLimits.bytes) }),
		steps: [
			{ step: 'file', label: m.people_step_file() },
			{ step: 'columns', label: m.people_step_columns() },
			{ step: 'check', label: m.people_step_check() },
			{ step: 'done', label: m.people_step_done() },
		],
		fields: participantFields.map((value) => ({ value, label: participantFieldWords[value]() })),
		counts: ({ counts }) => [
			{ n: (counts.new ?? 0) + (counts.back ?? 0), label: m.training_import_count_new() },
			{ n: counts.same ?? 0, label: m.training_import_count_same() },
			{ n: counts.problem ?? 0, label: m.people_count_problem() },
			...(counts.ask ? [{ n: counts.ask, label: m.people_count_ask() }] : []),
			...(counts['left-out'] ? [{ n: counts['left-out'], label: m.training_import_count_left_out() }] : []),
			...(counts.note ? [{ n: counts.note, label: m.people_count_note() }] : []),
		],
		notices: ({ counts: { problem = 0, ask = 0 }, toStore }) => [
			...(toStore === 0 && problem + ask > 0 ? [{ kind: 'problem' as const, title: m.people_check_nothing() }] : []),
			...(toStore === 0 && problem + ask === 0 ? [{ kind: 'success' as const, title: m.training_import_all_same() }] : []),
		],
		states: {
			new: m.people_state_new,
			back: m.training_import_state_back,
			same: m.training_import_state_same,
			problem: m.people_state_problem,
			ask: m.people_state_ask,
			'left-out': m.training_import_state_left_out,
			note: m.people_state_note,
		},
		messages,
		question: ({ code, value, known = '' }) => ({
			title: questions[code]!({ value, known }),
			option: (answer) => answers[answer]?.() ?? answer,
		}),
		asked: ['asked'],
		preview: [
			{ key: 'name', label: m.training_person_name() },
			{ key: 'post', label: m.training_person_post() },
			{ key: 'role', label: m.training_role(), words: (role) => roleWords[role as keyof typeof roleWords]?.() ?? role },
		],
		messagesFile: m.training_import_messages_file(),
		checkNow: m.people_import_check(),
		checking: m.people_checking(),
		save: (n) => m.training_people_add_these({ n }),
		storing: (n) => m.people_storing({ n }),
		ask: (n) => m.training_import_ask({ n }),
		askMore: () => [m.training_import_ask_do()],
	};
}

/** The empty list: headings the import knows again, and one invented example. */
export function participantsTemplate(): string[][] {
	return [
		(['nip', 'name', 'role'] as const).map((field) => participantFieldWords[field]()),
		['199608182022041001', 'Contoh Saragih, S.Sos.', roleWords.participant()],
	];
}

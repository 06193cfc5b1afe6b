import { m } from '$lib/paraglide/messages';
import { columnLetters } from '$lib/spreadsheet/read/table';
import type { MarkedRow } from '../engine/people-engine';
import type { MessageCode, RowMessage } from '../rows/row-message';

type Words = (inputs: { where: string; value: string; other: number }) => string;

const words: Record<MessageCode, Words> = {
	'cell-merged': m.people_msg_cell_merged,
	'cell-formula': m.people_msg_cell_formula,
	'cell-error': m.people_msg_cell_error,
	'cell-long-number': m.people_msg_cell_long_number,
	'cell-date': m.people_msg_cell_date,
	'nip-non_digit': m.people_msg_nip_non_digit,
	'nip-legacy_9_digit': m.people_msg_nip_legacy,
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

/** One message in words, with the cell as the spreadsheet names it ("D17 (NIP)"), or the row when no cell is to blame. */
export function messageWords(row: number, { code, column, value, other = 0 }: RowMessage, nameOf: (column: number) => string): string {
	const where = column === null ? m.sheet_row_n({ row }) : m.sheet_where({ cell: `${columnLetters(column)}${row}`, name: nameOf(column) });
	return words[code]({ where, value: value.slice(0, 60), other });
}

/** What becomes of a row, in words. */
export const stateWords: Record<MarkedRow['state'], () => string> = {
	new: m.people_state_new,
	changed: m.people_state_changed,
	same: m.people_state_same,
	problem: m.people_state_problem,
};

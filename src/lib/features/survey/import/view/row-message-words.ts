import { m } from '$lib/paraglide/messages';
import type { CheckedRow, RowMessage } from '../rows/check-rows';
import { columnLetters } from '$lib/spreadsheet/read/table';

type Words = (inputs: { where: string; value: string }) => string;

const words: Record<RowMessage['code'], Words> = {
	'answer-range': m.import_msg_answer_range,
	'answer-text': m.import_msg_answer_text,
	'answer-formula': m.import_msg_answer_formula,
	'answer-error': m.import_msg_answer_error,
	'answer-merged': m.import_msg_answer_merged,
	'answer-blank': m.import_msg_answer_blank,
	'date-unreadable': m.import_msg_date_unreadable,
	'date-outside': m.import_msg_date_outside,
	'age-low': m.import_msg_age_low,
	'age-unreadable': m.import_msg_age_unreadable,
	'sex-unreadable': m.import_msg_sex_unreadable,
	'education-unreadable': m.import_msg_education_unreadable,
	'slot-unreadable': m.import_msg_slot_unreadable,
	'service-unknown': m.import_msg_service_unknown,
	'kelurahan-unknown': m.import_msg_kelurahan_unknown,
	'suggestion-long': m.import_msg_suggestion_long,
};

/** One message in words, with the cell as the spreadsheet names it ("D17 (Waktu Penyelesaian)"). */
export function rowMessageWords(row: number, message: RowMessage, nameOf: (column: number) => string): string {
	const where = m.sheet_where({ cell: `${columnLetters(message.column)}${row}`, name: nameOf(message.column) });
	return words[message.code]({ where, value: message.value.slice(0, 60) });
}

/** What becomes of a row, in words. */
export function rowStateWords(state: CheckedRow['state']): string {
	return { ok: m.import_state_ok, incomplete: m.import_state_incomplete, problem: m.import_state_problem, note: m.import_state_note }[
		state
	]();
}

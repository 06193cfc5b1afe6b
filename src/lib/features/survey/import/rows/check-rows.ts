import type { ReferenceQuestionnaire, Unsur } from '#shared/survey/kinds/reference-questionnaire';
import { unsurOf, type Target } from '../columns/target';
import { cellKey, type Table } from '$lib/spreadsheet/read/table';
import { checkExtras, type Extras, type RowContext } from './check-extras';
import { parseAnswer } from './parse-answer';

/** What is wrong with one cell. A `warning` leaves the field empty and takes the row; a `problem` leaves the row out. */
export interface RowMessage {
	code:
		| 'answer-range' | 'answer-text' | 'answer-formula' | 'answer-error' | 'answer-merged' | 'answer-blank'
		| 'date-unreadable' | 'date-outside' | 'age-low' | 'age-unreadable' | 'sex-unreadable' | 'education-unreadable'
		| 'slot-unreadable' | 'service-unknown' | 'kelurahan-unknown' | 'suggestion-long'; // prettier-ignore
	level: 'problem' | 'warning';
	/** Column in the sheet, from 0, and the cell as written. */
	column: number;
	value: string;
}

/**
 * One row of the file looked over. `ok` can be imported; `incomplete` lacks answers (tidak lengkap) and is left out of n;
 * `note` is a total, signature or title; `problem` needs repair in the file. Empty rows are only counted.
 */
export interface CheckedRow {
	/** Row number as the spreadsheet shows it, from 1. */
	row: number;
	state: 'ok' | 'incomplete' | 'note' | 'problem';
	messages: RowMessage[];
	answers: Record<string, number>;
	extras: Extras;
}

export interface CheckedTable {
	rows: CheckedRow[];
	empty: number;
}

/** How a table is to be read: the heading's index (`null`: there is none, data begins in row 1) and the columns' targets. */
export interface Reading {
	header: number | null;
	targets: readonly (Target | null)[];
}

/** Words that open a line of totals under a table of answers. */
const totals = /^(σ|∑|jumlah|total|nrr|ikm|nilai|rata|bobot|keterangan|mengetahui|\*)/i;

/** Looks every row below the heading over. Pure. */
export function checkRows(table: Table, reading: Reading, questionnaire: ReferenceQuestionnaire, context: RowContext): CheckedTable {
	const unsur = new Map(questionnaire.unsur.map((one) => [one.key, one]));
	const checked: CheckedTable = { rows: [], empty: 0 };
	for (let index = (reading.header ?? -1) + 1; index < table.rows.length; index++) {
		const cells = table.rows[index]!;
		if (cells.every((cell) => cell === '')) checked.empty++;
		else checked.rows.push(checkRow(table, index, reading.targets, unsur, context));
	}
	return checked;
}

function checkRow(
	table: Table,
	index: number,
	targets: Reading['targets'],
	unsur: ReadonlyMap<string, Unsur>,
	context: RowContext,
): CheckedRow {
	const cells = table.rows[index]!;
	const answers: Record<string, number> = {};
	const messages: RowMessage[] = [];
	let filled = 0;
	targets.forEach((target, column) => {
		const one = target && unsur.get(unsurOf(target) ?? '');
		if (!one) return;
		const value = cells[column] ?? '';
		const marked = table.marks.get(cellKey(index, column));
		// A day or a long number is no answer anyway.
		const mark = marked === 'date' || marked === 'long-number' ? undefined : marked;
		const answer = parseAnswer(value, one);
		if (mark || !('problem' in answer && answer.problem === 'blank')) filled++;
		if (mark) messages.push({ code: `answer-${mark}`, level: 'problem', column, value });
		else if ('score' in answer) answers[one.key] = answer.score;
		else messages.push({ code: `answer-${answer.problem}`, level: 'problem', column, value });
	});
	const { extras, messages: more, given } = checkExtras(cells, targets, context);
	const row = { row: index + 1, answers, extras };
	if (isNote(cells, targets) || (filled === 0 && !given)) return { ...row, state: 'note', messages: [] };
	const all = [...messages, ...more];
	const problems = all.filter((message) => message.level === 'problem');
	const blankOnly = problems.every((message) => message.code === 'answer-blank');
	return { ...row, state: problems.length === 0 ? 'ok' : blankOnly ? 'incomplete' : 'problem', messages: all };
}

function isNote(cells: readonly string[], targets: Reading['targets']): boolean {
	return cells.some((cell, column) => !targets[column] && totals.test(cell));
}

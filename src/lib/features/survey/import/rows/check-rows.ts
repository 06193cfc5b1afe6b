import type { ReferenceQuestionnaire, Unsur } from '#shared/survey/kinds/reference-questionnaire';
import { unsurOf, type Target } from '../columns/target';
import { cellKey, type Table } from '$lib/spreadsheet/read/table';
import { noteReason, type NoteReason } from '$lib/spreadsheet/rows/note-reason';
import { dayOrder } from '$lib/spreadsheet/rows/read-day';
import type { Reading as SheetReading } from '$lib/spreadsheet/rows/read-rows';
import type { CheckedRow as Checked, RowMessage as Message } from '$lib/spreadsheet/rows/row-message';
import { checkExtras, type Extras, type RowContext } from './check-extras';
import { parseAnswer } from './parse-answer';

/** What can be said of a cell or row. */
export type SurveyCode =
	| 'answer-range' | 'answer-text' | 'answer-formula' | 'answer-error' | 'answer-merged' | 'answer-blank'
	| 'date-unreadable' | 'date-outside' | 'age-low' | 'age-unreadable' | 'sex-unreadable' | 'education-unreadable'
	| 'slot-unreadable' | 'service-unknown' | 'kelurahan-unknown' | 'suggestion-long' | 'extra-formula' | 'extra-error'
	| `note-${NoteReason}` | 'note-no-answers'; // prettier-ignore
export type RowMessage = Message<SurveyCode>;

/**
 * One row of the file looked over. `ok` can be imported; `incomplete` lacks answers (tidak lengkap) and is left out of n;
 * `note` is a total, signature or title, with the reason; `problem` needs repair in the file. Empty rows are only counted.
 */
export interface CheckedRow extends Checked<'ok' | 'incomplete' | 'note' | 'problem', SurveyCode> {
	answers: Record<string, number>;
	extras: Extras;
}

export interface CheckedTable {
	rows: CheckedRow[];
	empty: number;
	/** How the dates of the file stand, and one that shows it. */
	days: { order: ReturnType<typeof dayOrder>; example: string };
}

/** How a table of answers is to be read. */
export type Reading = SheetReading<Target>;

/** Looks every row below the heading over. Pure. */
export function checkRows(table: Table, reading: Reading, questionnaire: ReferenceQuestionnaire, context: RowContext): CheckedTable {
	const unsur = new Map(questionnaire.unsur.map((one) => [one.key, one]));
	const days = daysOf(table, reading);
	const dated = { ...context, dayOrder: days.order === 'month-first' ? days.order : 'day-first' } as const;
	const checked: CheckedTable = { rows: [], empty: 0, days };
	for (let index = (reading.header ?? -1) + 1; index < table.rows.length; index++) {
		const cells = table.rows[index]!;
		if (table.hiddenRows?.has(index)) continue;
		if (cells.every((cell) => cell === '')) checked.empty++;
		else checked.rows.push(checkRow(table, index, reading, unsur, dated));
	}
	return checked;
}

function daysOf(table: Table, { header, targets }: Reading): CheckedTable['days'] {
	const column = targets.indexOf('date');
	const cells = column < 0 ? [] : table.rows.slice((header ?? -1) + 1).map((row) => row[column] ?? '');
	return { order: dayOrder(cells), example: cells.find((cell) => dayOrder([cell]) === 'month-first') ?? '' };
}

function checkRow(
	table: Table,
	index: number,
	{ header, targets }: Reading,
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
	const { extras, messages: more, given } = checkExtras(table, index, targets, context);
	const row = { row: index + 1, answers, extras };
	const reason = noteReason(cells, table.rows[header ?? -1]) ?? (filled === 0 && !given ? 'no-answers' : null);
	if (reason)
		return {
			...row,
			state: 'note',
			messages: [{ code: `note-${reason}`, level: 'note', column: null, value: cells.find((cell) => cell !== '') ?? '' }],
		};
	const all = [...messages, ...more];
	const problems = all.filter((message) => message.level === 'problem');
	const blankOnly = problems.every((message) => message.code === 'answer-blank');
	return { ...row, state: problems.length === 0 ? 'ok' : blankOnly ? 'incomplete' : 'problem', messages: all };
}

import type { Criteria } from './criteria';
import { problem, type SelectionProblem } from './problem';
import type { Notes, ScoreSheet } from './score-sheet';

/**
 * What keeps a sheet from being sealed: a mark for every element of its stage, inside its level, as fine as the element allows, and a note at the extremes.
 * @param criteriaHash `hashOf` these criteria
 */
export function sheetProblems(
	sheet: Omit<ScoreSheet, 'format'>,
	written: Notes,
	criteria: Criteria,
	criteriaHash: string,
): SelectionProblem[] {
	const found: SelectionProblem[] = [];
	if (sheet.criteria !== criteriaHash) found.push(problem('other_criteria', 'criteria'));
	if (!criteria.stages.some(({ code }) => code === sheet.stage)) found.push(problem('unknown_stage', 'stage'));
	const elements = criteria.components.filter(({ stage }) => stage === sheet.stage).flatMap((component) => component.elements);
	for (const code of Object.keys(sheet.marks))
		if (!elements.some((element) => element.code === code)) found.push(problem('unknown_element', `marks.${code}`));
	for (const { code, decimals } of elements) {
		const field = `marks.${code}`;
		const mark = Object.hasOwn(sheet.marks, code) ? sheet.marks[code] : undefined;
		if (mark === undefined) found.push(problem('mark_missing', field));
		if (mark === undefined || mark === 'unrated') continue;
		const level = criteria.levels[mark.level - 1];
		if (mark.points < 0 || mark.points > 10_000 || !level) found.push(problem('score_out_of_range', field));
		else if (mark.points < level.from || mark.points > level.to) found.push(problem('score_outside_level', field));
		if (mark.points % 10 ** (2 - decimals) !== 0) found.push(problem('score_too_fine', field));
		if ((mark.level === 1 || mark.level === 5) && !isWritten(written, code)) found.push(problem('note_missing', `notes.${code}`));
	}
	if (sheet.edition > 1 && !isWritten(written, 'edition')) found.push(problem('reason_missing', 'notes.edition'));
	return found;
}

function isWritten(written: Notes, code: string): boolean {
	return Object.hasOwn(written, code) && written[code]!.trim() !== '';
}

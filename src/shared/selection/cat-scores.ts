import { problem, type SelectionProblem } from './problem';
import { readPoints } from './read-points';
import type { ImportedScore } from './recap';

/** A row of an imported list, as the person sees its cells: text, or a number. */
export interface CatRow {
	number: string | number | null;
	score: string | number | null;
}

/**
 * Scores of a computer test as they stand in a file. Nothing is retyped and nothing is guessed: a row that cannot be read, a number that comes twice, one
 * nobody has, and a participant who is missing are told by line (the first is 1) or number. Numbers that lost their leading noughts in a spreadsheet are found
 * by their value, and said so.
 * @param numbers participation numbers of those who should be in the file
 * @returns the scores of the rows without fault; none of a number that comes twice
 */
export function catScores(
	rows: readonly CatRow[],
	component: string,
	numbers: readonly string[],
): { scores: ImportedScore[]; problems: SelectionProblem[] } {
	const problems: SelectionProblem[] = [];
	const known = new Set(numbers);
	const byValue = new Map(numbers.map((number) => [number.replace(/^0+(?=.)/, ''), number]));
	const found = new Map<string, { at: number; points: number | null }[]>();
	for (const [index, { number, score }] of rows.entries()) {
		const field = `rows.${index + 1}`;
		const typed = String(number ?? '')
			.trim()
			.toUpperCase();
		if (typed === '' && (score === null || String(score).trim() === '')) continue;
		const participant = known.has(typed) ? typed : byValue.get(typed.replace(/^0+(?=.)/, ''));
		if (participant === undefined) {
			problems.push(problem('unknown_participant', field));
			continue;
		}
		if (participant !== typed) problems.push(problem('number_as_text', field));
		if (typeof score === 'string' && score.trim() !== '') problems.push(problem('score_as_text', field));
		const read = readPoints(String(score ?? ''), 2, field);
		if ('problem' in read) problems.push(read.problem);
		found.set(participant, [...(found.get(participant) ?? []), { at: index + 1, points: 'points' in read ? read.points : null }]);
	}
	const scores: ImportedScore[] = [];
	for (const [participant, own] of found)
		if (own.length > 1) problems.push(...own.map(({ at }) => problem('number_twice', `rows.${at}`)));
		else if (own[0]!.points !== null) scores.push({ component, participant, points: own[0]!.points });
	for (const number of numbers) if (!found.has(number)) problems.push(problem('missing_participant', `participants.${number}`));
	return { scores, problems };
}

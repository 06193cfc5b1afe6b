import { problem, type SelectionProblem } from './problem';

/**
 * Points as they were typed, in hundredths: `82`, `82,5`, `82.50`. Comma and point both divide, so neither groups thousands; a text with both, or with two,
 * is asked about rather than guessed at. No number is ever rounded here.
 * @param decimals how finely the element is marked
 */
export function readPoints(text: string, decimals: 0 | 1 | 2, field: string): { points: number } | { problem: SelectionProblem } {
	const typed = /^(\d{1,6})(?:[.,](\d{1,6}))?$/.exec(text.trim());
	if (!typed) return { problem: problem(/^[-−–]\s*\d/.test(text.trim()) ? 'score_out_of_range' : 'score_unreadable', field) };
	const [, whole = '', given = ''] = typed;
	const part = given.replace(/0+$/, '');
	if (Number(whole) > 100 || (Number(whole) === 100 && part !== '')) return { problem: problem('score_out_of_range', field) };
	if (part.length > decimals) return { problem: problem('score_too_fine', field) };
	return { points: Number(whole) * 100 + Number(part.padEnd(2, '0')) };
}

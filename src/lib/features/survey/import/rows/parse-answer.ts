import type { Unsur } from '#shared/survey/kinds/reference-questionnaire';

/** An answer read from a cell, or why not: `blank`, a number that is not 1..4, or a text that is no answer. */
export type AnswerCell = { score: 1 | 2 | 3 | 4 } | { problem: 'blank' | 'range' | 'text' };

/** Reads 1..4 (also "3,0"), the form's letters a..d, or the words of the questionnaire's choices in either language. */
export function parseAnswer(cell: string, unsur: Unsur): AnswerCell {
	const text = cell.trim().toLowerCase();
	if (text === '' || text === '-') return { problem: 'blank' };
	if (/^[+-]?\d+([.,]\d+)?$/.test(text)) {
		const number = Number(text.replace(',', '.'));
		return isScore(number) ? { score: number } : { problem: 'range' };
	}
	const letter = ['a', 'b', 'c', 'd'].indexOf(text);
	if (letter >= 0) return { score: (letter + 1) as 1 | 2 | 3 | 4 };
	const word = unsur.choices.findIndex((choice) => choice.id.toLowerCase() === text || choice.en.toLowerCase() === text);
	return word >= 0 ? { score: (word + 1) as 1 | 2 | 3 | 4 } : { problem: 'text' };
}

function isScore(number: number): number is 1 | 2 | 3 | 4 {
	return number === 1 || number === 2 || number === 3 || number === 4;
}

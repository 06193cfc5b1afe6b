import { describe, expect, it } from 'vitest';
import { context } from '../fixtures/import-world';
import { skmQuestionnaire } from '../fixtures/skm-questionnaire';
import { answerScale } from './answer-scale';
import { checkRows } from './check-rows';

const targets = skmQuestionnaire.unsur.map(({ key }) => `unsur:${key}` as const);
/** Rows that give the same answer nine times. */
const scaleOf = (answers: (number | string)[]) => {
	const rows = answers.map((answer) => Array.from({ length: 9 }, () => String(answer)));
	return answerScale(
		checkRows({ name: '', rows: [['judul'], ...rows], marks: new Map() }, { header: 0, targets }, skmQuestionnaire, context).rows,
	);
};
const many = (answer: number | string, n: number) => Array.from({ length: n }, () => answer);

describe('the scale of a file', () => {
	it.each([
		[[5, 4, '3', 3, 2, '5,0'], { scale: '1–5', n: 2 }],
		[[10, 7, 8, 3, 2, 1], { scale: '1–10', n: 3 }],
		[[80, 75, 100, 4, 2], { scale: '1–100', n: 3 }],
		[[0, 3, 2, 0, 1], { scale: '0–3', n: 2 }],
		[[...many(4, 15), ...many(5, 5)], { scale: '1–5', n: 5 }],
	])('%j is another', (answers, scale) => {
		expect(scaleOf(answers)).toEqual(scale);
	});

	it.each([[[4, 3, 2, 1]], [[4, 5, 3]], [[...many(4, 40), 5, 44]], [[0, 4, 0, 3]], [['a', 'b', 'd']], [[]]])(
		'%j is that of the regulation',
		(answers) => {
			expect(scaleOf(answers)).toBeNull();
		},
	);
});

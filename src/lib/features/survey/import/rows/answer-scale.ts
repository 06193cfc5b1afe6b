import type { CheckedRow } from './check-rows';

/** A scale other than 1 to 4 on which a file as a whole was answered, and how many rows show it. */
export interface OtherScale {
	scale: '0–3' | '1–5' | '1–10' | '1–100';
	n: number;
}

/** So many of the rows, two at least, must show another scale: fewer are typing errors. */
const share = 0.1;

/**
 * Tells a file that was answered on another scale. Taking its rows that happen to fit would keep the worse half, or shift every answer.
 * `null` when the scale is that of the regulation (1 to 4).
 */
export function answerScale(rows: readonly CheckedRow[]): OtherScale | null {
	const data = rows.filter(({ state }) => state !== 'note');
	const numbers = data.map(({ answers, messages }) => [
		...Object.values(answers),
		...messages.flatMap(({ code, value }) => (code === 'answer-range' ? [Number(value.replace(',', '.'))] : [])),
	]);
	const many = (n: number) => n >= 2 && n >= share * data.length;
	const above = numbers.filter((row) => row.some((number) => number > 4 && Number.isInteger(number)));
	if (many(above.length)) {
		const highest = above.map((row) => Math.max(...row)).sort((a, b) => a - b);
		const top = highest[Math.floor(0.9 * (highest.length - 1))]!;
		return { scale: top <= 5 ? '1–5' : top <= 10 ? '1–10' : '1–100', n: above.length };
	}
	const zeros = numbers.filter((row) => row.includes(0));
	return many(zeros.length) && numbers.every((row) => row.every((number) => number <= 3)) ? { scale: '0–3', n: zeros.length } : null;
}

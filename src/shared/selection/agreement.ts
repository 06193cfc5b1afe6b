import type { Criteria } from './criteria';
import { compare, fraction, plus, times, zero, type Fraction } from './fraction';
import type { ScoreSheet } from './score-sheet';
import { markedComponents, seatScore } from './spread';

/** Kendall's W, from 0 (no agreement in the ranks) to 1, with what it was made of; or why there is none. */
export type Agreement =
	{ w: Fraction; assessors: number; participants: number } | { w: null; reason: 'few_assessors' | 'few_participants' | 'no_differences' };

/** Below these W says nothing worth printing: the table is shown alone. */
const [fewestAssessors, fewestParticipants] = [3, 5];

/**
 * How far the assessors of a stage agree in the order of the participants: Kendall's coefficient of concordance with the correction for ties, exact. Taken over
 * the participants all of them have marked in full; recused and unrated ones leave the participant out. Undefined with fewer than three assessors or five
 * participants, and where every assessor gives all the same (`no_differences`): there is no order to agree on.
 */
export function agreement(criteria: Criteria, stage: string, sheets: readonly ScoreSheet[]): Agreement {
	const ofStage = sheets.filter((sheet) => sheet.stage === stage);
	const seats = [...new Set(ofStage.map(({ seat }) => seat))].sort();
	if (seats.length < fewestAssessors) return { w: null, reason: 'few_assessors' };
	const scores = new Map(ofStage.map((sheet) => [`${sheet.seat}.${sheet.participant}`, sheetScore(criteria, sheet)]));
	const participants = [...new Set(ofStage.map(({ participant }) => participant))].filter((participant) =>
		seats.every((seat) => scores.get(`${seat}.${participant}`)),
	);
	if (participants.length < fewestParticipants) return { w: null, reason: 'few_participants' };
	return kendallsW(seats.map((seat) => participants.map((participant) => scores.get(`${seat}.${participant}`)!)));
}

/**
 * Kendall's W of a full table, a line per assessor: W = 12 S / (m² (n³ − n) − m Σ (t³ − t)). Ranks of equal ones are their mean; they are reckoned doubled, so
 * that all stays whole.
 */
export function kendallsW(table: readonly (readonly Fraction[])[]): Agreement {
	const [m, n] = [BigInt(table.length), BigInt(table[0]?.length ?? 0)];
	const doubled = table.map(doubledRanks);
	const sums = Array.from({ length: Number(n) }, (_, at) => doubled.reduce((sum, ranks) => sum + ranks[at]!, 0n));
	const mean = m * (n + 1n); // of the doubled rank sums
	const squares = sums.reduce((sum, one) => sum + (one - mean) ** 2n, 0n); // four times S
	const ties = table.reduce((sum, line) => sum + tiesOf(line), 0n);
	const denominator = m * m * (n ** 3n - n) - m * ties;
	if (denominator === 0n) return { w: null, reason: 'no_differences' };
	return { w: fraction(3n * squares, denominator), assessors: table.length, participants: Number(n) };
}

/** All of a sheet in one number, by the weights of the components; `null` where a mark is missing. */
function sheetScore(criteria: Criteria, sheet: ScoreSheet): Fraction | null {
	let sum = zero;
	for (const component of markedComponents(criteria, sheet.stage)) {
		if (component.elements.some(({ code }) => (sheet.marks[code] ?? 'unrated') === 'unrated')) return null;
		sum = plus(sum, times(seatScore(component, sheet)!, fraction(component.weight)));
	}
	return sum;
}

function doubledRanks(line: readonly Fraction[]): bigint[] {
	return line.map((own) => {
		const lower = line.filter((other) => compare(other, own) < 0).length;
		const equal = line.filter((other) => compare(other, own) === 0).length;
		return BigInt(2 * lower + equal + 1);
	});
}

/** Σ (t³ − t) over the groups of equal ones: each of a group of t adds t² − 1. */
function tiesOf(line: readonly Fraction[]): bigint {
	return line.reduce((sum, own) => sum + BigInt(line.filter((other) => compare(other, own) === 0).length) ** 2n - 1n, 0n);
}

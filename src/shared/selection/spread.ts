import { groupBy } from '../kernel/group-by';
import type { Component, Criteria } from './criteria';
import { fraction, minus, over, plus, meanOf, zero, type Fraction } from './fraction';
import type { ScoreSheet } from './score-sheet';

/** How far apart the assessors are on one component of one participant. All in points. */
export interface Spread {
	participant: string;
	component: string;
	/** What each assessor gives, over the elements that one rated; who rated none is left out. */
	seats: Record<string, Fraction>;
	range: Fraction;
	/** Of the population: the panel is all there is. Its root is the standard deviation, taken for print alone (`rootInHundredths`). */
	variance: Fraction;
	/** The greatest distance between two levels of the rubric on one element. */
	levels: number;
	/** Asks for a talk and a written line. Nothing is dropped. */
	flagged: boolean;
}

/** From where a spread is flagged. */
export interface SpreadLimits {
	/** Points of a component. */
	points: number;
	levels: number;
}

/** 20 of 100 points, or two levels. */
export const usualSpreadLimits: SpreadLimits = { points: 20, levels: 2 };

/** The spread of every component of a stage that two assessors or more have marked, by participant and component. */
export function spreads(
	criteria: Criteria,
	stage: string,
	sheets: readonly ScoreSheet[],
	limits: SpreadLimits = usualSpreadLimits,
): Spread[] {
	const ofStage = sheets.filter((sheet) => sheet.stage === stage);
	const found: Spread[] = [];
	for (const [participant, own] of [...groupBy(ofStage, (sheet) => sheet.participant)].sort(([a], [b]) => (a < b ? -1 : 1)))
		for (const component of markedComponents(criteria, stage)) {
			const scores = own.flatMap((sheet) => {
				const score = seatScore(component, sheet);
				return score ? [[sheet.seat, score] as const] : [];
			});
			if (scores.length < 2) continue;
			const values = scores.map(([, score]) => score);
			const mean = meanOf(values);
			const sorted = [...values].sort((a, b) => (a.n * b.d < b.n * a.d ? -1 : 1));
			const range = minus(sorted.at(-1)!, sorted[0]!);
			const levels = Math.max(...component.elements.map(({ code }) => levelDistance(code, own)));
			found.push({
				...{ participant, component: component.code, seats: Object.fromEntries(scores.sort()), range, levels },
				variance: meanOf(values.map((value) => square(minus(value, mean)))),
				flagged: range.n >= BigInt(limits.points) * range.d || levels >= limits.levels,
			});
		}
	return found;
}

/** How far an assessor's marks of a component are from the panel's, on average. */
export interface Offset {
	seat: string;
	component: string;
	/** Points; above 0: milder than the panel. */
	offset: Fraction;
	/** Over so many participants. */
	participants: number;
}

/**
 * The mean offset of each assessor: own score less the panel's mean over the very elements that one rated, and over the participants that one marked, so that
 * who is recused from strong participants does not look mild. Participants only one assessor marked say nothing and are left out.
 */
export function offsets(criteria: Criteria, stage: string, sheets: readonly ScoreSheet[]): Offset[] {
	const ofStage = sheets.filter((sheet) => sheet.stage === stage);
	const perParticipant = [...groupBy(ofStage, ({ participant }) => participant).values()].filter((own) => own.length > 1);
	const seats = [...new Set(ofStage.map(({ seat }) => seat))].sort();
	return seats.flatMap((seat) =>
		markedComponents(criteria, stage).flatMap((component): Offset[] => {
			const differences = perParticipant.flatMap((own) => {
				const sheet = own.find((one) => one.seat === seat);
				const score = sheet && seatScore(component, sheet);
				return score ? [minus(score, panelScore(component, sheet, own))] : [];
			});
			if (differences.length === 0) return [];
			return [{ seat, component: component.code, offset: meanOf(differences), participants: differences.length }];
		}),
	);
}

/** What one assessor gives a component: the weighted mean of the elements that one rated; `null`: none. */
export function seatScore({ elements }: Component, { marks }: Pick<ScoreSheet, 'marks'>): Fraction | null {
	let [sum, weights] = [0, 0];
	for (const { code, weight } of elements) {
		const points = pointsOf(code, marks);
		if (points === null) continue;
		sum += weight * points;
		weights += weight;
	}
	return weights === 0 ? null : fraction(sum, weights * 100);
}

/** Components of a stage somebody marks. */
export function markedComponents({ components }: Criteria, stage: string): Component[] {
	return components.filter((component) => component.stage === stage && component.kind !== 'cat');
}

/** The panel's mean of the elements this sheet has a mark for. */
function panelScore({ elements }: Component, { marks }: ScoreSheet, own: readonly ScoreSheet[]): Fraction {
	let [sum, weights] = [zero, 0];
	for (const { code, weight } of elements) {
		if (pointsOf(code, marks) === null) continue;
		const given = own.map((sheet) => pointsOf(code, sheet.marks)).filter((points) => points !== null);
		sum = plus(sum, fraction(weight * given.reduce((a, b) => a + b, 0), given.length * 100));
		weights += weight;
	}
	return over(sum, fraction(weights));
}

function levelDistance(code: string, sheets: readonly ScoreSheet[]): number {
	const levels = sheets.flatMap(({ marks }) => {
		const mark = Object.hasOwn(marks, code) ? marks[code]! : 'unrated';
		return mark === 'unrated' ? [] : [mark.level];
	});
	return levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels);
}

function pointsOf(code: string, marks: ScoreSheet['marks']): number | null {
	const mark = Object.hasOwn(marks, code) ? marks[code]! : 'unrated';
	return mark === 'unrated' ? null : mark.points;
}

function square({ n, d }: Fraction): Fraction {
	return fraction(n * n, d * d);
}

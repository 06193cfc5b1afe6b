import { groupBy } from '../kernel/group-by';
import type { Component, Criteria, Stage } from './criteria';
import { compare, fraction, over, plus, times, zero, type Fraction } from './fraction';
import { problem, type SelectionProblem } from './problem';
import type { ScoreSheet } from './score-sheet';

/** Who takes part, by number alone, and what was decided about them. */
export interface Participant {
	number: string;
	/** `requirement`: does not fulfil one that knocks out. Whoever does not take part keeps the scores and has no rank. */
	standing: 'taking-part' | 'withdrawn' | 'absent' | 'disqualified' | 'requirement';
	/** Codes of the affirmation granted. */
	affirmation: readonly string[];
	/** Place in an announced lot; `null`: none was drawn. */
	lot: number | null;
}

/** A score that was imported, in hundredths of a point. */
export interface ImportedScore {
	component: string;
	participant: string;
	points: number;
}

/** One component of one participant. */
export interface ComponentScore {
	/** 0 to 100; `null`: it cannot be said. */
	score: Fraction | null;
	/** How many sheets it is made of. */
	sheets: number;
	/** Elements no sheet has a mark for. */
	unrated: string[];
}

/** One line of the recap. */
export interface RecapRow {
	number: string;
	/** `below`: under the pass mark of a stage; `incomplete`: a score is missing. Only `ranked` has a rank. */
	state: 'ranked' | 'below' | 'incomplete' | Exclude<Participant['standing'], 'taking-part'>;
	/** The stage that says so, for `below` and `incomplete`. */
	stage: string | null;
	components: Record<string, ComponentScore>;
	/** Weighted mean of the components of each stage, 0 to 100. */
	stages: Record<string, Fraction | null>;
	/** Points on top, in a column of their own. */
	affirmation: Fraction;
	/** Weighted scores of the stages that were held, and the affirmation. `null` where one is missing. */
	total: Fraction | null;
	/** 1 for the first; equal ones share it, and the next is counted on behind them (1, 1, 3). */
	rank: number | null;
	tied: boolean;
}

export interface Recap {
	/** In the order of the ranks, equal ones and those without a rank by number. */
	rows: RecapRow[];
	problems: SelectionProblem[];
}

export interface RecapInput {
	participants: readonly Participant[];
	/** Those that count (`countingSheets`), of all stages. */
	sheets: readonly ScoreSheet[];
	imported: readonly ImportedScore[];
}

const hundred = 100;
const whole = 10_000;

/**
 * What comes of a selection, in exact fractions. An element's score is the mean over those who could rate it; "tidak dapat dinilai" is left out, never 0, and
 * where nobody could, the chair decides: the total is not made up from the rest. A component is the weighted mean of its elements, the total the weighted sum of
 * components plus affirmation, which lifts nobody over a pass mark. Equal totals are decided by the tie order, then by lot where one was announced.
 * @param upTo the last stage that was held; left out: all of them
 */
export function recap(criteria: Criteria, input: RecapInput, upTo?: string): Recap {
	const last = upTo === undefined ? criteria.stages.length - 1 : criteria.stages.findIndex(({ code }) => code === upTo);
	if (last === -1) return { rows: [], problems: [problem('unknown_stage', 'upTo')] };
	const stages = criteria.stages.slice(0, last + 1);
	const problems = inputProblems(criteria, input);
	const sheetsOf = groupBy(input.sheets, ({ participant, stage }) => `${participant}.${stage}`);
	const importedOf = new Map(input.imported.map((one) => [`${one.participant}.${one.component}`, one.points]));
	const rows = input.participants.map((participant) => rowOf(criteria, stages, participant, sheetsOf, importedOf));
	for (const { number, components, state } of rows)
		for (const [code, { score, unrated }] of Object.entries(components))
			if (state === 'incomplete' && score === null)
				problems.push(problem(unrated.length > 0 ? 'not_rated' : 'score_missing', `participants.${number}.${code}`));
	return { rows: ranked(criteria, rows, input.participants, problems), problems: problems.sort(byField) };
}

function rowOf(
	criteria: Criteria,
	stages: readonly Stage[],
	{ number, standing, affirmation }: Participant,
	sheetsOf: ReadonlyMap<string, ScoreSheet[]>,
	importedOf: ReadonlyMap<string, number>,
): RecapRow {
	const granted = new Set(affirmation);
	const bonus = criteria.affirmation.reduce((sum, { code, points }) => sum + (granted.has(code) ? points : 0), 0);
	const row: RecapRow = {
		...{ number, state: standing === 'taking-part' ? 'ranked' : standing, stage: null, rank: null, tied: false, total: null },
		...{ components: {}, stages: {}, affirmation: fraction(bonus, hundred) },
	};
	let sum: Fraction | null = row.affirmation;
	for (const { code: stage, passMark } of stages) {
		const parts = criteria.components.filter((component) => component.stage === stage);
		let [weighted, weight]: [Fraction | null, number] = [zero, 0];
		for (const component of parts) {
			const score = componentScore(component, sheetsOf.get(`${number}.${stage}`) ?? [], importedOf.get(`${number}.${component.code}`));
			row.components[component.code] = score;
			weight += component.weight;
			weighted = weighted && score.score && plus(weighted, times(score.score, fraction(component.weight)));
		}
		const mean = weighted && over(weighted, fraction(weight));
		row.stages[stage] = mean;
		sum = sum && weighted && plus(sum, over(weighted, fraction(whole)));
		if (row.state !== 'ranked') continue;
		if (mean === null) [row.state, row.stage] = ['incomplete', stage];
		else if (passMark !== null && compare(mean, fraction(passMark, hundred)) < 0) [row.state, row.stage] = ['below', stage];
		if (row.state !== 'ranked') {
			// What comes later is no business of who did not get there.
			row.total = row.state === 'below' ? sum : null;
			return row;
		}
	}
	row.total = sum;
	return row;
}

function componentScore({ kind, elements }: Component, sheets: readonly ScoreSheet[], imported: number | undefined): ComponentScore {
	if (kind === 'cat') return { score: imported === undefined ? null : fraction(imported, hundred), sheets: 0, unrated: [] };
	const unrated: string[] = [];
	let score = zero;
	for (const { code, weight } of elements) {
		let [sum, count] = [0, 0];
		for (const { marks } of sheets) {
			const mark = Object.hasOwn(marks, code) ? marks[code] : undefined;
			if (mark === undefined || mark === 'unrated') continue;
			sum += mark.points;
			count += 1;
		}
		if (count === 0) unrated.push(code);
		else score = plus(score, fraction(BigInt(weight) * BigInt(sum), BigInt(whole * hundred) * BigInt(count)));
	}
	return { score: unrated.length > 0 ? null : score, sheets: sheets.length, unrated: sheets.length > 0 ? unrated : [] };
}

function ranked(criteria: Criteria, rows: RecapRow[], participants: readonly Participant[], problems: SelectionProblem[]): RecapRow[] {
	if (!criteria.lot && participants.some(({ lot }) => lot !== null)) problems.push(problem('lot_not_announced', 'participants'));
	const lots = new Map(criteria.lot ? participants.map(({ number, lot }) => [number, lot]) : []);
	const order = (a: RecapRow, b: RecapRow) => {
		let difference = compare(b.total!, a.total!);
		for (const code of criteria.tieOrder) {
			const [one, other] = [a.components[code]?.score, b.components[code]?.score];
			if (difference === 0 && one && other) difference = compare(other, one);
		}
		return difference;
	};
	const inRank = rows.filter(({ state }) => state === 'ranked').sort((a, b) => order(a, b) || byNumber(a, b));
	for (let from = 0, to = 0; from < inRank.length; from = to) {
		while (to < inRank.length && order(inRank[from]!, inRank[to]!) === 0) to += 1;
		const equal = inRank.slice(from, to);
		// A lot counts where all the equal ones were in it, and each drew another place.
		const drawn = new Set(equal.map(({ number }) => lots.get(number) ?? null));
		if (!drawn.has(null) && drawn.size === equal.length) {
			equal.sort((a, b) => lots.get(a.number)! - lots.get(b.number)!);
			inRank.splice(from, equal.length, ...equal);
			for (const [at, row] of equal.entries()) row.rank = from + at + 1;
		} else for (const row of equal) [row.rank, row.tied] = [from + 1, equal.length > 1];
	}
	const [lastIn, firstOut] = [inRank[criteria.places - 1], inRank[criteria.places]];
	if (lastIn && firstOut && lastIn.rank === firstOut.rank) problems.push(problem('tie_over_places', `rank.${lastIn.rank}`));
	return [...inRank, ...rows.filter(({ state }) => state !== 'ranked').sort(byNumber)];
}

function inputProblems({ affirmation, components }: Criteria, { participants, sheets, imported }: RecapInput): SelectionProblem[] {
	const numbers = new Set(participants.map(({ number }) => number));
	const reasons = new Set(affirmation.map(({ code }) => code));
	const cats = new Set(components.filter(({ kind }) => kind === 'cat').map(({ code }) => code));
	const strangers = new Set([...sheets, ...imported].map(({ participant }) => participant).filter((number) => !numbers.has(number)));
	return [
		...[...strangers].map((number) => problem('unknown_participant', `participants.${number}`)),
		...participants.flatMap((one) =>
			one.affirmation
				.filter((code) => !reasons.has(code))
				.map((code) => problem('unknown_affirmation', `participants.${one.number}.${code}`)),
		),
		...imported
			.filter(({ component }) => !cats.has(component))
			.map(({ component }) => problem('unknown_component', `imported.${component}`)),
	];
}

function byNumber(a: RecapRow, b: RecapRow): number {
	return a.number < b.number ? -1 : 1;
}

function byField(a: SelectionProblem, b: SelectionProblem): number {
	return a.field < b.field ? -1 : a.field > b.field ? 1 : 0;
}

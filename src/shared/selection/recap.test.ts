import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criteria } from './criteria';
import { exampleCriteria, exampleSheet } from './example-selection';
import { fraction, fractionText, inHundredths } from './fraction';
import { recap, type Participant, type RecapInput } from './recap';
import type { ScoreSheet } from './score-sheet';
import { withoutAssessors } from './without-assessor';

const part = (number: string, change: Partial<Participant> = {}): Participant => ({
	...{ number, standing: 'taking-part', affirmation: [], lot: null },
	...change,
});

/** Points per participant: each of the seats gives them for every element of both stages; the assessment centre the same. */
function everywhere(points: Record<string, number>, seats = ['A', 'B', 'C']): RecapInput {
	const all = Object.entries(points);
	return {
		participants: all.map(([number]) => part(number)),
		sheets: all.flatMap(([number, value]) =>
			seats.flatMap((seat) => ['competence', 'final'].map((stage) => exampleSheet(stage, seat, number, value))),
		),
		imported: all.map(([participant, value]) => ({ component: 'centre', participant, points: value * 100 })),
	};
}
const lines = (input: RecapInput, criteria: Criteria = exampleCriteria, upTo?: string) =>
	recap(criteria, input, upTo).rows.map(({ number, rank, state }) => `${rank ?? state} ${number}`);
const codes = (input: RecapInput, criteria: Criteria = exampleCriteria) =>
	recap(criteria, input).problems.map(({ code, field }) => `${code} ${field}`);
const without = (input: RecapInput, drop: (sheet: ScoreSheet) => boolean) => ({
	...input,
	sheets: input.sheets.filter((one) => !drop(one)),
});

describe('the recap', () => {
	it('is exact: a third stays a third', () => {
		const input = everywhere({ '001': 70 });
		const marked = exampleSheet('final', 'A', '001', { clarity: 70, integrity: 71, motive: 70, results: 70, discipline: 70, trust: 70 });
		const sheets = input.sheets.map((one) => (one.stage === 'final' && one.seat === 'A' ? marked : one));
		const [row] = recap(exampleCriteria, { ...input, sheets }).rows;
		// One of three assessors gives one point more on an element of 33.33 % of a component of 35 %.
		expect(fractionText(row!.components.interview!.score!)).toBe(fractionText(fraction(70 * 30_000 + 3333, 30_000)));
		expect(row!.total).toEqual(fraction(70n * 300_000_000n + 3333n * 3500n, 300_000_000n));
		expect(inHundredths(row!.total!)).toBe(7004);
	});

	it('ranks, and lets equal ones share a rank', () => {
		expect(lines(everywhere({ '004': 70, '001': 80, '003': 70, '002': 65 }))).toEqual(['1 001', '2 003', '2 004', '4 002']);
	});

	it('is the same in whatever order everything arrives', () => {
		const points = fc.dictionary(fc.stringMatching(/^\d{3}$/), fc.integer({ min: 0, max: 100 }), { minKeys: 1, maxKeys: 6 });
		fc.assert(
			fc.property(points, fc.infiniteStream(fc.nat()), (given, order) => {
				const shuffled = <T>(all: readonly T[]) =>
					all
						.map((one) => [order.next().value ?? 0, one] as const)
						.sort(([a], [b]) => a - b)
						.map(([, one]) => one);
				const full = everywhere(given);
				const input = { ...full, imported: full.imported.filter(({ points }) => points % 700 !== 0) };
				const other = {
					participants: shuffled(input.participants),
					sheets: shuffled(input.sheets).map((one) => ({ ...one, marks: Object.fromEntries(shuffled(Object.entries(one.marks))) })),
					imported: shuffled(input.imported),
				};
				const text = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
				expect(text(recap(exampleCriteria, other))).toBe(text(recap(exampleCriteria, input)));
				expect(withoutAssessors(exampleCriteria, other)).toEqual(withoutAssessors(exampleCriteria, input));
			}),
			{ numRuns: 30 },
		);
	});

	it('never ranks who has more behind who has less', () => {
		const points = fc.dictionary(fc.stringMatching(/^\d{3}$/), fc.integer({ min: 60, max: 100 }), { minKeys: 2, maxKeys: 6 });
		fc.assert(
			fc.property(points, (given) => {
				const { rows } = recap(exampleCriteria, everywhere(given));
				for (const a of rows) for (const b of rows) expect(a.rank! < b.rank!).toBe(given[a.number]! > given[b.number]!);
			}),
			{ numRuns: 30 },
		);
	});

	it('decides between equal totals by the tie order', () => {
		const input = everywhere({ '001': 70, '002': 70 });
		// The paper of 001 and the interview of 002 are better, so that 2000 × 7 = 3500 × 4.
		const better = (number: string, stage: string, points: Record<string, number>) =>
			['A', 'B', 'C'].map((seat) => exampleSheet(stage, seat, number, points));
		const sheets = [
			...input.sheets.filter(
				({ stage, participant }) => !(stage === 'competence' && participant === '001') && !(stage === 'final' && participant === '002'),
			),
			...better('001', 'competence', { idea: 77, language: 77, data: 77 }),
			...better('002', 'final', { clarity: 74, integrity: 74, motive: 74, results: 70, discipline: 70, trust: 70 }),
		];
		const equal = { ...input, sheets };
		expect(lines(equal)).toEqual(['1 002', '2 001']);
		expect(lines(equal, { ...exampleCriteria, tieOrder: ['paper'] })).toEqual(['1 001', '2 002']);
		expect(lines(equal, { ...exampleCriteria, tieOrder: [] })).toEqual(['1 001', '1 002']);
	});

	it('tells a tie over the last place, and takes a lot only where it was announced and all were in it', () => {
		const input = everywhere({ '001': 80, '002': 75, '003': 70, '004': 70 });
		expect(codes(input)).toEqual(['tie_over_places rank.3']);
		expect(codes(everywhere({ '001': 80, '002': 75, '003': 75, '004': 70 }))).toEqual([]);
		const drawn = { ...input, participants: [part('001'), part('002'), part('003', { lot: 2 }), part('004', { lot: 1 })] };
		expect(lines(drawn)).toEqual(['1 001', '2 002', '3 003', '3 004']);
		expect(codes(drawn)).toEqual(['lot_not_announced participants', 'tie_over_places rank.3']);
		const announced = { ...exampleCriteria, lot: true };
		expect(lines(drawn, announced)).toEqual(['1 001', '2 002', '3 004', '4 003']);
		expect(codes(drawn, announced)).toEqual([]);
		const half = { ...drawn, participants: drawn.participants.map((one) => (one.number === '003' ? part('003') : one)) };
		expect(lines(half, announced)).toEqual(['1 001', '2 002', '3 003', '3 004']);
	});

	it('leaves behind who is under the pass mark of a stage, by a hundredth too, and affirmation lifts nobody over it', () => {
		const input = everywhere({ '001': 80, '002': 60, '003': 60 });
		const imported = input.imported.map((one) => (one.participant === '003' ? { ...one, points: 5999 } : one));
		const below = { ...input, imported, participants: [part('001'), part('002'), part('003', { affirmation: ['remote'] })] };
		expect(lines(below)).toEqual(['1 001', '2 002', 'below 003']);
		expect(recap(exampleCriteria, below).rows[2]).toMatchObject({ stage: 'competence', rank: null });
		expect(recap(exampleCriteria, below).rows[2]!.components).not.toHaveProperty('interview');
	});

	it('adds affirmation in a column of its own, once', () => {
		const input = everywhere({ '001': 70, '002': 69 });
		const granted = { ...input, participants: [part('001'), part('002', { affirmation: ['remote', 'remote'] })] };
		const [first] = recap(exampleCriteria, granted).rows;
		expect(first).toMatchObject({ number: '002', affirmation: fraction(2), total: fraction(71) });
		expect(codes({ ...input, participants: [part('001'), part('002', { affirmation: ['friend'] })] })).toEqual([
			'unknown_affirmation participants.002.friend',
		]);
	});

	it('counts "tidak dapat dinilai" as nothing, not as 0; where nobody could rate, there is no total', () => {
		const input = everywhere({ '001': 70, '002': 65 });
		const unrated = (all: boolean) => ({
			...input,
			sheets: input.sheets.map((one) =>
				one.participant === '001' && one.stage === 'final' && (all || one.seat === 'A')
					? { ...one, marks: { ...one.marks, motive: 'unrated' as const } }
					: one,
			),
		});
		expect(recap(exampleCriteria, unrated(false)).rows[0]).toMatchObject({ number: '001', rank: 1, total: fraction(70) });
		expect(lines(unrated(true))).toEqual(['1 002', 'incomplete 001']);
		expect(codes(unrated(true))).toEqual(['not_rated participants.001.interview']);
		expect(recap(exampleCriteria, unrated(true)).rows[1]).toMatchObject({ total: null, stage: 'final' });
	});

	it('takes the mean over those present, and prints how many there were', () => {
		const input = without(everywhere({ '001': 70, '002': 65 }), ({ seat, participant }) => seat === 'B' && participant === '001');
		const [row] = recap(exampleCriteria, input).rows;
		expect(row).toMatchObject({ total: fraction(70), components: { interview: { sheets: 2 } } });
	});

	it('says what is missing, and of whom nothing is known', () => {
		const input = everywhere({ '001': 70 });
		expect(codes({ ...input, imported: [] })).toEqual(['score_missing participants.001.centre']);
		expect(codes(without(input, ({ stage }) => stage === 'final'))).toEqual([
			'score_missing participants.001.interview',
			'score_missing participants.001.record',
		]);
		expect(codes({ ...input, participants: [] })).toEqual(['unknown_participant participants.001']);
		expect(codes({ ...input, imported: [...input.imported, { component: 'paper', participant: '001', points: 1 }] })).toEqual([
			'unknown_component imported.paper',
		]);
	});

	it.each(['withdrawn', 'absent', 'disqualified', 'requirement'] as const)('closes the ranks behind who is %s', (standing) => {
		const input = everywhere({ '001': 90, '002': 80, '003': 70 });
		const gone = { ...input, participants: [part('001', { standing }), part('002'), part('003')] };
		expect(lines(gone)).toEqual(['1 002', '2 003', `${standing} 001`]);
		expect(recap(exampleCriteria, gone).rows[2]!.components.paper!.score).toEqual(fraction(90));
	});

	it('can be taken after each stage', () => {
		const input = everywhere({ '001': 70, '002': 80 });
		expect(recap(exampleCriteria, input, 'competence').rows[0]).toMatchObject({ number: '002', total: fraction(36), rank: 1 });
		expect(recap(exampleCriteria, input, 'medical').problems).toMatchObject([{ code: 'unknown_stage', field: 'upTo' }]);
	});

	it('is made for 1,200 applicants and five assessors while one waits', () => {
		const points = Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [String(at).padStart(4, '0'), 40 + (at % 60)]));
		const input = everywhere(points, ['A', 'B', 'C', 'D', 'E']);
		const start = performance.now();
		const { rows } = recap(exampleCriteria, input);
		expect(rows.filter(({ rank }) => rank !== null)).toHaveLength(800);
		expect(performance.now() - start).toBeLessThan(2_000);
	});
});

describe('the recap without one assessor', () => {
	it('says whether the first three would differ', () => {
		const input = everywhere({ '001': 80, '002': 79, '003': 78, '004': 77 });
		const lifted = input.sheets.map((one) =>
			one.seat === 'C' && one.participant === '004' && one.stage === 'final' ? exampleSheet('final', 'C', '004', 100) : one,
		);
		expect(withoutAssessors(exampleCriteria, input)).toMatchObject([
			{ seat: 'A', differs: 'none' },
			{ seat: 'B', differs: 'none' },
			{ seat: 'C', differs: 'none', first: ['001', '002', '003'], lost: [] },
		]);
		expect(withoutAssessors(exampleCriteria, { ...input, sheets: lifted })).toMatchObject([
			{ seat: 'A', differs: 'none', first: ['004', '001', '002'] },
			{ seat: 'B', differs: 'none' },
			{ seat: 'C', differs: 'set', first: ['001', '002', '003'] },
		]);
		const order = input.sheets.map((one) =>
			one.seat === 'B' && one.participant === '003' ? exampleSheet(one.stage, 'B', '003', 100) : one,
		);
		expect(withoutAssessors(exampleCriteria, { ...input, sheets: order })[1]).toMatchObject({ seat: 'B', differs: 'order' });
	});

	it('cannot be said of whom that one alone has marked', () => {
		const input = without(everywhere({ '001': 80, '002': 79 }), ({ seat, participant }) => seat !== 'A' && participant === '001');
		expect(withoutAssessors(exampleCriteria, input)[0]).toMatchObject({ seat: 'A', differs: 'set', first: ['002'], lost: ['001'] });
	});
});

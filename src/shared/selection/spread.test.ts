import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, kendallsW } from './agreement';
import { exampleCriteria, exampleSheet } from './example-selection';
import { fraction, fractionText, inHundredths, minus, plus, rootInHundredths, zero } from './fraction';
import { offsets, spreads } from './spread';

const sheetsOf = (points: Record<string, Record<string, number>>) =>
	Object.entries(points).flatMap(([seat, all]) => Object.entries(all).map(([number, value]) => exampleSheet('final', seat, number, value)));

describe('the spread between assessors', () => {
	it('is the range and the deviation, exact', () => {
		const [interview] = spreads(exampleCriteria, 'final', sheetsOf({ A: { '001': 70 }, B: { '001': 75 }, C: { '001': 62 } }));
		expect(interview).toMatchObject({ participant: '001', component: 'interview', range: fraction(13), levels: 0, flagged: false });
		expect(interview!.variance).toEqual(fraction(86, 3));
		expect(rootInHundredths(interview!.variance)).toBe(535);
	});

	it('is flagged from 20 points or two levels, and a setting can be stricter', () => {
		const flags = (a: number, b: number, limits?: { points: number; levels: number }) =>
			spreads(exampleCriteria, 'final', sheetsOf({ A: { '001': a }, B: { '001': b } }), limits)[0]!.flagged;
		expect([flags(61, 80), flags(60, 80), flags(61, 81), flags(40, 81)]).toEqual([false, true, true, true]);
		expect(flags(70, 75, { points: 5, levels: 2 })).toBe(true);
		const apart = [
			exampleSheet('final', 'A', '001', { clarity: 60, integrity: 70, motive: 70 }),
			exampleSheet('final', 'B', '001', { clarity: 81, integrity: 70, motive: 70 }),
		];
		expect(spreads(exampleCriteria, 'final', apart)[0]).toMatchObject({ levels: 2, flagged: true, range: fraction(6_9993, 10_000) });
	});

	it('needs two assessors', () => expect(spreads(exampleCriteria, 'final', sheetsOf({ A: { '001': 70 } }))).toEqual([]));

	it('leaves out who could not rate', () => {
		const sheets = [exampleSheet('final', 'A', '001', {}), ...sheetsOf({ B: { '001': 70 }, C: { '001': 80 } })];
		expect(Object.keys(spreads(exampleCriteria, 'final', sheets)[0]!.seats)).toEqual(['B', 'C']);
	});
});

describe('the offset of an assessor', () => {
	it('is against the panel over those that one marked', () => {
		// B is recused from the strong 002 and is not mild for that.
		const found = offsets(
			exampleCriteria,
			'final',
			sheetsOf({ A: { '001': 60, '002': 90 }, B: { '001': 60 }, C: { '001': 63, '002': 90 } }),
		);
		const interview = found.filter(({ component }) => component === 'interview');
		expect(interview.map(({ seat, offset, participants }) => `${seat} ${fractionText(offset)} ${participants}`)).toEqual([
			'A -1/2 2',
			'B -1/1 1',
			'C 1/1 2',
		]);
	});

	it('is over the elements that one rated: what others gave for another is no severity', () => {
		const sheets = [
			exampleSheet('final', 'A', '001', { clarity: 70, integrity: 70 }),
			exampleSheet('final', 'B', '001', { clarity: 70, integrity: 70, motive: 100 }),
		];
		expect(offsets(exampleCriteria, 'final', sheets)[0]).toMatchObject({ seat: 'A', component: 'interview', offset: zero });
	});

	it('adds up to nothing where all marked all', () => {
		const points = fc.array(
			fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
			{
				minLength: 1,
				maxLength: 6,
			},
		);
		fc.assert(
			fc.property(points, (given) => {
				const of = (at: number) => Object.fromEntries(given.map((line, no) => [`00${no}`, line[at]!]));
				const found = offsets(exampleCriteria, 'final', sheetsOf({ A: of(0), B: of(1), C: of(2) }));
				const own = found.filter(({ component }) => component === 'record');
				expect(own.reduce((sum, { offset }) => plus(sum, offset), zero)).toEqual(zero);
			}),
			{ numRuns: 40 },
		);
	});

	it('says nothing where only one marked', () => expect(offsets(exampleCriteria, 'final', sheetsOf({ A: { '001': 70 } }))).toEqual([]));
});

const table = (lines: number[][]) => lines.map((line) => line.map((value) => fraction(value)));
const w = (lines: number[][]) => {
	const found = kendallsW(table(lines));
	return found.w && fractionText(found.w);
};

describe('Kendall’s W', () => {
	it('is 1 where all agree and 0 where they cancel out', () => {
		expect(
			w([
				[1, 2, 3, 4, 5],
				[10, 20, 30, 40, 50],
				[2, 3, 5, 7, 11],
			]),
		).toBe('1/1');
		expect(
			w([
				[1, 2, 3],
				[2, 3, 1],
				[3, 1, 2],
			]),
		).toBe('0/1');
	});

	it('corrects for ties as Siegel and Castellan reckon it', () => {
		// Ranks 1 2½ 2½ 4 · 1 2 3 4 · 1½ 1½ 3 4: sums 3½ 6 8½ 12, S = 39½, ties 6 + 0 + 6; W = 12 × 39.5 / (9 × 60 − 3 × 12).
		expect(
			w([
				[1, 2, 2, 3],
				[1, 2, 3, 4],
				[5, 5, 6, 7],
			]),
		).toBe('79/84');
	});

	it('agrees with a reckoning by decimals, and lies between 0 and 1', () => {
		const lines = fc
			.integer({ min: 2, max: 7 })
			.chain((n) => fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }), { minLength: 2, maxLength: 6 }));
		fc.assert(
			fc.property(lines, (given) => {
				const found = kendallsW(table(given));
				expect(found.w === null).toBe(given.every((line) => new Set(line).size === 1));
				if (found.w === null) return;
				const [m, n] = [given.length, given[0]!.length];
				const ranks = given.map((line) =>
					line.map((own) => line.filter((other) => other < own).length + (line.filter((other) => other === own).length + 1) / 2),
				);
				const sums = given[0]!.map((_, at) => ranks.reduce((sum, line) => sum + line[at]!, 0));
				const s = sums.reduce((sum, one) => sum + (one - (m * (n + 1)) / 2) ** 2, 0);
				const ties = given.reduce(
					(sum, line) =>
						sum +
						[...new Set(line)].reduce((all, own) => {
							const t = line.filter((other) => other === own).length;
							return all + t ** 3 - t;
						}, 0),
					0,
				);
				const value = Number(found.w.n) / Number(found.w.d);
				expect(value).toBeCloseTo((12 * s) / (m * m * (n ** 3 - n) - m * ties), 10);
				expect(value >= 0 && value <= 1).toBe(true);
			}),
		);
	});

	it('is undefined for few assessors, few participants, and where all scores are equal', () => {
		const five = (value: (at: number) => number) => Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`00${at}`, value(at)]));
		const of = (points: Record<string, Record<string, number>>) => agreement(exampleCriteria, 'final', sheetsOf(points));
		const rising = five((at) => 60 + at);
		expect(of({ A: rising, B: rising })).toEqual({ w: null, reason: 'few_assessors' });
		const four = Object.fromEntries(Object.entries(rising).slice(1));
		expect(of({ A: rising, B: rising, C: four })).toEqual({ w: null, reason: 'few_participants' });
		expect(of({ A: five(() => 70), B: five(() => 80), C: five(() => 60) })).toEqual({ w: null, reason: 'no_differences' });
		expect(of({ A: rising, B: rising, C: rising })).toEqual({ w: fraction(1), assessors: 3, participants: 5 });
		// S = 40; without the correction for the ties of C it would be 4/9.
		expect(of({ A: rising, B: rising, C: five(() => 70) })).toMatchObject({ w: fraction(2, 3) });
	});
});

it('prints an offset below nothing as below nothing', () => expect(inHundredths(minus(fraction(1, 3), fraction(1)))).toBe(-67));

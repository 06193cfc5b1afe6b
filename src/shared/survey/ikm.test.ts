import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import published from './fixtures/skm-published.json';
import { ruleset2017 } from './fixtures/ruleset-2017';
import { halfUp } from '../kernel/half-up';
import { ikm, type Weight } from './ikm';
import { emptyTotals, poolTotals } from './survey-totals';

const sumsOf = (keys: readonly string[], sums: readonly number[]) => Object.fromEntries(keys.map((key, i) => [key, sums[i]!]));
const hundredths = (printed: string) => Math.round(Number(printed) * 100);

/** A published result as totals: its rows, or its NRR of two decimals as the sums of a hundred answers. */
function totalsOf(id: string) {
	const { unsur, rows, nrrPrinted, ...found } = published.cases.find((each) => each.id === id)!;
	if (!rows) return { ...found, unsur, totals: { n: 100, sums: sumsOf(unsur, nrrPrinted!.map(hundredths)) } };
	const sums = unsur.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));
	return { ...found, unsur, totals: { n: rows.length, sums: sumsOf(unsur, sums) } };
}

describe('published results', () => {
	for (const { id } of published.cases)
		for (const weight of ['tepat', '0,111'] as const)
			test(`${id} with weight ${weight}`, () => {
				const { totals, unsur, exact, w0111 } = totalsOf(id);
				const expected = weight === 'tepat' ? exact : w0111;
				const result = ikm(totals, unsur, ruleset2017, weight)!;
				expect(result).toMatchObject({
					index: hundredths(expected.ikm),
					unconverted: Math.round(Number(expected.ikm_unconverted) * 10_000),
					letter: expected.mutu,
				});
			});

	test('the 49 rows of Sekadau give the sums and NRR worked out from the page', () => {
		const { totals, unsur, sums, nrr4 } = totalsOf('sekadau-2019-s1-raw');
		const result = ikm(totals, unsur, ruleset2017, 'tepat')!;
		expect(result.unsur.map(({ sum }) => sum)).toEqual(sums);
		expect(result.unsur.map(({ nrr }) => nrr)).toEqual(nrr4!.map((text) => Math.round(Number(text) * 1000)));
	});

	test('what the two agencies printed is reproduced', () => {
		for (const id of ['tubaba-disdukcapil-2023-s1', 'bantul-dptr-2023']) {
			const { totals, unsur, indexPrinted, letterPrinted } = totalsOf(id);
			const result = ikm(totals, unsur, ruleset2017, 'tepat')!;
			expect(result.index).toBe(hundredths(indexPrinted!));
			if (letterPrinted) expect(result.letter).toBe(letterPrinted);
		}
	});

	test('the index of a unit is pooled from the answers, never the mean of its services', () => {
		// Bantul 2023: services with 75,56 / 86,29 / 94,61 and a unit index of 87,28, where their plain mean is 85,49.
		const unsur = ['persyaratan'];
		const service = (n: number, index: number) => ({ ...emptyTotals(), n, sums: { persyaratan: Math.round((index / 2500) * n) } });
		const cells = [service(2500, 7556), service(5000, 8629), service(4000, 9461)];
		const pooled = ikm(poolTotals(cells), unsur, ruleset2017, 'tepat')!;
		const mean = cells.reduce((sum, cell) => sum + ikm(cell, unsur, ruleset2017, 'tepat')!.index, 0) / cells.length;
		expect(mean).toBeCloseTo(8548.67, 1);
		expect(pooled.index).toBe(8685);
	});
});

describe('class', () => {
	const of = (sum: number, n: number) => ikm({ n, sums: { u: sum } }, ['u'], ruleset2017, 'tepat')!;
	test.each([
		['2,936 is 73,40, C', of(2936, 1000), 7340, 'C'],
		['76,605 rounds into B', of(30642, 10_000), 7661, 'B'],
		['76,6025 stays in C', of(30641, 10_000), 7660, 'C'],
		['88,305 rounds into A', of(35322, 10_000), 8831, 'A'],
		['64,995 rounds into C', of(25998, 10_000), 6500, 'C'],
	] as const)('%s', (_, result, index, letter) => {
		expect(result).toMatchObject({ index, letter });
		expect(result.unsur[0]).toMatchObject({ converted: index, letter });
	});

	test('weight 0,111 is for nine unsur: with another number the exact one counts, and is named', () => {
		const four = ['a', 'b', 'c', 'd'];
		const asked = ikm({ n: 2, sums: Object.fromEntries(four.map((key) => [key, 6])) }, four, ruleset2017, '0,111')!;
		expect(asked).toEqual(ikm({ n: 2, sums: Object.fromEntries(four.map((key) => [key, 6])) }, four, ruleset2017, 'tepat'));
		expect([asked.weight, asked.index]).toEqual(['tepat', 7500]);
	});
	test('all answers 1 under weight 0,111 fall below the table and stay D', () => {
		const keys = published.cases[0]!.unsur;
		const result = ikm({ n: 3, sums: sumsOf(keys, Array(9).fill(3)) }, keys, ruleset2017, '0,111');
		expect(result).toMatchObject({ index: 2498, letter: 'D', label: 'Tidak Baik' });
	});

	test('nobody answered: no index', () => {
		expect(ikm(emptyTotals(), ['u'], ruleset2017, 'tepat')).toBeNull();
	});
});

/** An oracle that walks the regulation's own steps with fractions, and rounds by looking at the remainder. */
type Fraction = [bigint, bigint];
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
function rounded(fraction: Fraction, decimals: number): number {
	const [a, b] = times(fraction, [10n ** BigInt(decimals), 1n]);
	const whole = a / b;
	return Number((a % b) * 2n >= b ? whole + 1n : whole);
}

test('any answers, any k, either weight: the same as the regulation’s steps in fractions', () => {
	const cases = fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constant(9)).chain((k) =>
		fc.record({
			rows: fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: k, maxLength: k }), { minLength: 1, maxLength: 60 }),
			weight: fc.constantFrom<Weight>('tepat', '0,111'),
		}),
	);
	fc.assert(
		fc.property(cases, ({ rows, weight }) => {
			const keys = rows[0]!.map((_, i) => `u${i}`);
			const sums = sumsOf(
				keys,
				keys.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0)),
			);
			const bobot: Fraction = weight === '0,111' && keys.length === 9 ? [111n, 1000n] : [1n, BigInt(keys.length)];
			const nrr = keys.map((key): Fraction => [BigInt(sums[key]!), BigInt(rows.length)]);
			const unconverted = nrr.map((each) => times(each, bobot)).reduce(add, [0n, 1n]);
			const converted = times(unconverted, [25n, 1n]);
			const index = rounded(converted, 2);
			const letter = index >= 8831 ? 'A' : index >= 7661 ? 'B' : index >= 6500 ? 'C' : 'D';
			const result = ikm({ n: rows.length, sums }, keys, ruleset2017, weight)!;
			expect(result).toMatchObject({ index, letter, unconverted: rounded(unconverted, 4) });
			expect(result.unsur.map(({ nrr: n3, weighted, converted: c }) => [n3, weighted, c])).toEqual(
				nrr.map((each) => [rounded(each, 3), rounded(times(each, bobot), 3), rounded(times(each, [25n, 1n]), 2)]),
			);
		}),
	);
});

test('half-up is exact where floating point is not', () => {
	expect(halfUp(1005n, 1000n)).toBe(1);
	expect(halfUp(5n, 10n)).toBe(1);
	expect(halfUp(10n ** 18n + 1n, 2n * 10n ** 18n)).toBe(1);
	expect(halfUp(10n ** 18n - 1n, 2n * 10n ** 18n)).toBe(0);
});

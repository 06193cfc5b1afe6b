import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predicate } from './appraisal-words';
import { postLevel } from '../personnel/post-words';
import { creditPoints, type CreditSpell } from './credit-points';
import { appraisalRules2022 as rules } from './fixtures/appraisal-rules-2022';

const year = (of: CreditSpell['predicate'], level: CreditSpell['level'], months = 12): CreditSpell => ({ predicate: of, level, months });

describe('angka kredit', () => {
	it.each([
		['Sangat Baik, Ahli Pertama, one year', [year('very-good', 'ahli-pertama')], '18,75'],
		['Baik, Ahli Pertama, two months', [year('good', 'ahli-pertama', 2)], '2,08'],
		['Baik, Ahli Muda, three years', [year('good', 'ahli-muda', 36)], '75,00'],
		['the same, year by year', Array.from({ length: 3 }, () => year('good', 'ahli-muda')), '75,00'],
		['Butuh Perbaikan, Ahli Madya', [year('needs-improvement', 'ahli-madya')], '28,13'],
		['Kurang, Pemula, one month', [year('poor', 'pemula', 1)], '0,16'],
		['Sangat Kurang, Ahli Pertama, one month', [year('very-poor', 'ahli-pertama', 1)], '0,26'],
		['no time', [], '0,00'],
	])('%s', (_, spells, printed) => {
		expect(creditPoints(spells, rules).printed).toBe(printed);
	});

	it('keeps full precision: twelve single months are a year, not twelve rounded months', () => {
		const spell = fc.record({ predicate: fc.constantFrom(...predicate.options), level: fc.constantFrom(...postLevel.options) });
		fc.assert(
			fc.property(spell, fc.integer({ min: 1, max: 48 }), (of, months) => {
				const single = creditPoints(
					Array.from({ length: months }, () => ({ ...of, months: 1 })),
					rules,
				);
				expect(single).toEqual(creditPoints([{ ...of, months }], rules));
				const exact = (months / 12) * (rules.creditPercent[of.predicate] / 100) * (rules.creditCoefficient[of.level] / 100);
				expect(Number(single.numerator) / Number(single.denominator)).toBeCloseTo(exact, 9);
				expect(Math.abs(Number(single.printed.replace(',', '.')) - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
			}),
		);
	});

	it.each([-1, 1.5, NaN])('is not made of %s months', (months) => {
		expect(() => creditPoints([year('good', 'ahli-muda', months)], rules)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import type { SurveyResponse } from './kinds/survey-response';
import { addResponse, emptyTotals, parseTotalsKey, poolTotals, totalsKey } from './survey-totals';

const unsur = ['persyaratan', 'prosedur', 'waktu', 'biaya'];
const response = fc.record({
	period: fc.constantFrom('2026-S1', '2026-S2'),
	unit: fc.constantFrom('DUKCAPIL', '12.72.01.1001'),
	received: fc.option(
		fc.record({ at: fc.constantFrom('2026-11-24T16:59:59Z', '2026-11-24T17:00:00Z'), no: fc.constant('261124-00000000') }),
		{
			nil: undefined,
		},
	),
	body: fc.record({
		questionnaire: fc.constant('reference.questionnaire:skm-14-2017:1'),
		service: fc.constantFrom('reference.service:DUKCAPIL:KTP', 'reference.service:DUKCAPIL:KK'),
		kelurahan: fc.constantFrom(null, '12.72.01.1001'),
		profile: fc.record({
			sex: fc.constantFrom(null, 'L', 'P'),
			age: fc.option(fc.integer({ min: 17, max: 120 })),
			education: fc.constantFrom(null, 'SMA', 'S1'),
			occupation: fc.constantFrom(null, 'PNS', 'LAINNYA'),
		}),
		answers: fc.record(Object.fromEntries(unsur.map((key) => [key, fc.integer({ min: 1, max: 4 })]))),
	}),
}) as unknown as fc.Arbitrary<RecordOf<SurveyResponse>>;
const responses = fc.array(response, { maxLength: 30 });

describe('running totals', () => {
	it('hold what counting by hand gives', () => {
		fc.assert(
			fc.property(responses, (all) => {
				const totals = all.reduce((sum, one) => addResponse(sum, one), emptyTotals());
				expect(totals.n).toBe(all.length);
				for (const key of unsur) expect(totals.sums[key] ?? 0).toBe(all.map(({ body }) => body.answers[key]!).reduce((a, b) => a + b, 0));
				expect(totals.sex.P ?? 0).toBe(all.filter(({ body }) => body.profile.sex === 'P').length);
				expect(totals.occupation['-'] ?? 0).toBe(all.filter(({ body }) => body.profile.occupation === null).length);
				expect(Object.values(totals.age).reduce((a, b) => a + b, 0)).toBe(all.length);
				expect(totals.arrived['2026-11-25'] ?? 0).toBe(all.filter(({ received }) => received?.at === '2026-11-24T17:00:00Z').length);
			}),
		);
	});

	it('do not depend on order, and taking everything out again leaves nothing', () => {
		fc.assert(
			fc.property(
				responses.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
				([all, shuffled]) => {
					const totals = all.reduce((sum, one) => addResponse(sum, one), emptyTotals());
					expect(shuffled.reduce((sum, one) => addResponse(sum, one), emptyTotals())).toEqual(totals);
					expect(shuffled.reduce((sum, one) => addResponse(sum, one, -1), totals)).toEqual(emptyTotals());
				},
			),
		);
	});

	it('pooled from cells are the totals of all answers together', () => {
		fc.assert(
			fc.property(responses, (all) => {
				const cells = new Map(all.map((one) => [totalsKey(one), emptyTotals()]));
				for (const one of all) addResponse(cells.get(totalsKey(one))!, one);
				expect(poolTotals([...cells.values()])).toEqual(all.reduce((sum, one) => addResponse(sum, one), emptyTotals()));
			}),
		);
	});

	it('find the parts of a cell again in its key', () => {
		fc.assert(
			fc.property(response, (one) => {
				const { questionnaire, service, kelurahan } = one.body;
				expect(parseTotalsKey(totalsKey(one))).toEqual({ period: one.period, unit: one.unit, questionnaire, service, kelurahan });
			}),
		);
	});
});

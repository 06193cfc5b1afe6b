import { describe, expect, it } from 'vitest';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import { predicateOf } from '#shared/appraisal/predicate-of';
import { appraisalRules2022 } from '#shared/appraisal/fixtures/appraisal-rules-2022';
import { appraisalRules } from './appraisal-rules';
import { coachingForms } from './coaching-forms';

describe('the rules every office is given', () => {
	// Rows: Rating Hasil Kerja; columns: Rating Perilaku Kerja below, met, above. In the words of the regulation.
	it.each([
		['above', 'Kurang/misconduct', 'Baik', 'Sangat Baik'],
		['met', 'Kurang/misconduct', 'Baik', 'Baik'],
		['below', 'Sangat Kurang', 'Butuh Perbaikan', 'Butuh Perbaikan'],
	] as const)('have the matrix of PermenPANRB 6/2022: results %s', (results, ...expected) => {
		const row = (['below', 'met', 'above'] as const).map((conduct) => predicateOf(appraisalRules, results, conduct));
		expect(row.map((predicate) => appraisalLabels.predicate[predicate])).toEqual(expected);
	});

	it('are what the tests of the arithmetic go by', () => expect(appraisalRules).toMatchObject(appraisalRules2022));

	it('have the eleven rules of the guideline, 14 calendar days, and the published coefficients', () => {
		expect(appraisalRules.guideline.map(({ code, unit, test, percent }) => [code, unit, test, percent])).toEqual([
			['IST_SB_MAX70', 'outstanding', 'at-most', 70],
			['BAIK_B_MAX70', 'good', 'at-most', 70],
			['BAIK_MUST_HAVE_BP_OR_K', 'good', 'some', undefined],
			['BP_BP_MIN60', 'needs-improvement', 'at-least', 60],
			['BP_SB_MAX10', 'needs-improvement', 'at-most', 10],
			['K_K_MIN60', 'poor', 'at-least', 60],
			['K_BP_MIN10', 'poor', 'at-least', 10],
			['K_SB_MAX10', 'poor', 'at-most', 10],
			['SK_SK_MIN60', 'very-poor', 'at-least', 60],
			['SK_K_PLUS_BP_MIN10', 'very-poor', 'at-least', 10],
			['SK_SB_ZERO', 'very-poor', 'none', undefined],
		]);
		expect(appraisalRules.objection).toEqual({ days: 14, counted: 'calendar' });
		expect(appraisalRules.creditCoefficient).toMatchObject({ 'ahli-pertama': 1250, 'ahli-muda': 2500, 'ahli-madya': 3750 });
	});

	it('name the seven values as the labels do, three different sentences each', () => {
		expect(appraisalRules.conduct.map(({ value }) => value)).toEqual(Object.keys(appraisalLabels.conductValue));
		for (const { value, label, sentences } of appraisalRules.conduct) {
			expect(label).toBe(appraisalLabels.conductValue[value]);
			expect(new Set(sentences).size).toBe(3);
		}
	});

	it('ask nine statements in three groups after coaching, and say nobody has compared the wording', () => {
		const form = coachingForms['reference.coaching-form:B.1.8']!;
		expect(form.groups.map(({ statements }) => statements.length)).toEqual([3, 3, 3]);
		expect(new Set(form.groups.flatMap(({ statements }) => statements.map(({ key }) => key))).size).toBe(9);
		expect(Object.values(coachingForms).map(({ verified }) => verified)).toEqual([false, false]);
	});
});

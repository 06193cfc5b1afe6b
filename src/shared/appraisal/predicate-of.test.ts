import { describe, expect, it } from 'vitest';
import { appraisalLabels } from './appraisal-labels';
import { appraisalRules2022 } from './fixtures/appraisal-rules-2022';
import { predicateOf } from './predicate-of';

describe('the predicate of two ratings', () => {
	// Rows: Rating Hasil Kerja; columns: Rating Perilaku Kerja below, met, above. In the words of the form.
	it.each([
		['above', 'Kurang/misconduct', 'Baik', 'Sangat Baik'],
		['met', 'Kurang/misconduct', 'Baik', 'Baik'],
		['below', 'Sangat Kurang', 'Butuh Perbaikan', 'Butuh Perbaikan'],
	] as const)('results %s: %s, %s, %s', (results, ...expected) => {
		const row = (['below', 'met', 'above'] as const).map((conduct) => predicateOf(appraisalRules2022, results, conduct));
		expect(row.map((predicate) => appraisalLabels.predicate[predicate])).toEqual(expected);
	});

	it('is short on certificates', () => {
		expect(appraisalLabels.predicateShort.poor).toBe('Kurang');
	});
});
